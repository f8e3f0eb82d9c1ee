/** Negative cases (反面典型): out of decisions that stand, heard, corrected, expiring (R051). */
@NullMarked
@NamedInterface("negative")
package org.zhixing.practice.negative;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
