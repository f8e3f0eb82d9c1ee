/** Acts of succession: their rows, their moves, and what follows from them. */
@NullMarked
@NamedInterface("desk")
package org.zhixing.succession.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
