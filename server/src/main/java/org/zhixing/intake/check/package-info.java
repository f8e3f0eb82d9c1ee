/** Says of every row what will become of it, and what is wrong with which cell. */
@NullMarked
package org.zhixing.intake.check;

import org.jspecify.annotations.NullMarked;
