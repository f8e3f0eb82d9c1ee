/** Acts of succession: their rows, their moves, and what follows from them. */
@NullMarked
package org.zhixing.succession.desk;

import org.jspecify.annotations.NullMarked;
