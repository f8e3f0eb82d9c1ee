/** Papers on their way: what may be done to them, by whom, and what follows. */
@NamedInterface("desk")
@NullMarked
package org.zhixing.paperwork.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
