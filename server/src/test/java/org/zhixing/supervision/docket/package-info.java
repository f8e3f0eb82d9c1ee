/** The table of moves, by itself. */
@NullMarked
package org.zhixing.supervision.docket;

import org.jspecify.annotations.NullMarked;
