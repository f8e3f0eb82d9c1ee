/** Draws a brief up from the dockets as they stand, by hand or on schedule. */
@NullMarked
@NamedInterface("draw")
package org.zhixing.brief.draw;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
