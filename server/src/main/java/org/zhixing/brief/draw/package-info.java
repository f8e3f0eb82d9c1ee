/** Draws a brief up from the dockets as they stand, by hand or on schedule. */
@NullMarked
package org.zhixing.brief.draw;

import org.jspecify.annotations.NullMarked;
