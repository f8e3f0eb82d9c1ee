package org.zhixing.worktime;

import java.time.LocalDate;

/**
 * Consecutive days which a notice declares off or, against the weekday, worked.
 *
 * @param to the last day, inclusive
 * @param worked true for make-up working days (调休上班)
 * @param name of the holiday, as the notice calls it
 */
public record HolidaySpan(LocalDate from, LocalDate to, boolean worked, String name) {

    /** No notice gives more days in one stretch; guards against typing errors such as a wrong month. */
    public static final int LONGEST = 31;

    public HolidaySpan {
        long days = to.toEpochDay() - from.toEpochDay() + 1;
        if (days < 1 || days > LONGEST) {
            throw new IllegalArgumentException("a span from " + from + " to " + to);
        }
    }

    /** Number of days, at least 1. */
    public int days() {
        return (int) (to.toEpochDay() - from.toEpochDay()) + 1;
    }
}
