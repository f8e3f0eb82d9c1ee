package org.zhixing.planreader.time;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What dates are counted from.
 *
 * @param reference the document's date; absent if there is none
 * @param planYear the year a bare month belongs to; absent if neither date nor title gives one
 * @param previous first day of the stage before, for months that run past December; absent outside a row of stages
 * @param until last day of the stage a task stands in, where that lies in the year behind its first; absent otherwise
 */
public record TimeContext(
        @Nullable LocalDate reference,
        @Nullable Integer planYear,
        @Nullable LocalDate previous,
        @Nullable LocalDate until) {
    /** Outside any stage of two years. */
    public TimeContext(@Nullable LocalDate reference, @Nullable Integer planYear, @Nullable LocalDate previous) {
        this(reference, planYear, previous, null);
    }

    /** The same, behind a stage that began on a day. */
    public TimeContext after(@Nullable LocalDate day) {
        return day == null ? this : new TimeContext(reference, planYear, day);
    }

    /** The same, in a stage of two years: months that lie in its second one before its last day are of that year. */
    public TimeContext within(LocalDate first, LocalDate last) {
        return new TimeContext(reference, planYear, first, last);
    }

    /** The same behind words that name a year, in a text that gives no other. */
    TimeContext in(int year) {
        return new TimeContext(reference, year, previous, until);
    }

    /** The year of a month that stands without one. */
    @Nullable
    Integer yearOf(int month) {
        if (previous != null && until != null) {
            boolean later = month < previous.getMonthValue() && month <= until.getMonthValue();
            return later ? until.getYear() : previous.getYear();
        }
        if (previous != null) {
            return month < previous.getMonthValue() ? previous.getYear() + 1 : previous.getYear();
        }
        return planYear;
    }
}
