/** Facts about working time. */
@NullMarked
package org.zhixing.worktime;

import org.jspecify.annotations.NullMarked;
