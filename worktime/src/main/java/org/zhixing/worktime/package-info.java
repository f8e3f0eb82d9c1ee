/** Working days, holidays, make-up days and legal periods: pure, without clock or database. */
@NullMarked
package org.zhixing.worktime;

import org.jspecify.annotations.NullMarked;
