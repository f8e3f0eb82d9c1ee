/**
 * Working days, holidays, make-up days and legal periods (domain law L20). Pure: it reads no clock, no zone of the
 * machine and no database; days come as {@link java.time.LocalDate}, instants with the zone handed in.
 *
 * <p>Where to begin: {@link org.zhixing.worktime.WorkCalendar} knows which day is worked,
 * {@link org.zhixing.worktime.Counting} ends a {@link org.zhixing.worktime.Period} and says how it was counted,
 * {@link org.zhixing.worktime.NoticeText} and {@link org.zhixing.worktime.NoticeLines} read a new year's notice.
 */
@NullMarked
package org.zhixing.worktime;

import org.jspecify.annotations.NullMarked;
