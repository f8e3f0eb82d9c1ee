/** The life of a docket: states, the table of moves, and one class for each act. */
@NullMarked
package org.zhixing.supervision.docket;

import org.jspecify.annotations.NullMarked;
