/** Time limits that have been reached: the sweep beside engines that do one item at a time, and beside bare copying. */
@NullMarked
package org.zhixing.bench.sweep;

import org.jspecify.annotations.NullMarked;
