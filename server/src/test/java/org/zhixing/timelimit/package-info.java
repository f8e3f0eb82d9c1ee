/** Facts about time limits, on real PostgreSQL. */
@NullMarked
package org.zhixing.timelimit;

import org.jspecify.annotations.NullMarked;
