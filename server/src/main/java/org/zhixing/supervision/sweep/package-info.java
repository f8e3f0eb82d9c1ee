/** What happens when a rung of a time limit is reached: warnings and proposals, never a colour. */
@NullMarked
package org.zhixing.supervision.sweep;

import org.jspecify.annotations.NullMarked;
