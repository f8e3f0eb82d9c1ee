/** Papers on their way: what may be done to them, by whom, and what follows. */
@NullMarked
package org.zhixing.paperwork.desk;

import org.jspecify.annotations.NullMarked;
