package org.zhixing.planreader.time;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What dates are counted from.
 *
 * @param reference the document's date; absent if there is none
 * @param planYear the year a bare month belongs to; absent if neither date nor title gives one
 * @param previous first day of the stage before, for months that run past December; absent outside a row of stages
 */
public record TimeContext(@Nullable LocalDate reference, @Nullable Integer planYear, @Nullable LocalDate previous) {
    /** The same, behind a stage that began on a day. */
    public TimeContext after(@Nullable LocalDate day) {
        return day == null ? this : new TimeContext(reference, planYear, day);
    }

    /** The same behind words that name a year, in a text that gives no other. */
    TimeContext in(int year) {
        return new TimeContext(reference, year, previous);
    }

    /** The year of a month that stands without one. */
    @Nullable
    Integer yearOf(int month) {
        if (previous != null) {
            return month < previous.getMonthValue() ? previous.getYear() + 1 : previous.getYear();
        }
        return planYear;
    }
}
