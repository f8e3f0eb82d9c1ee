package org.zhixing.worktime;

import java.time.LocalDate;

/**
 * Consecutive days treated alike when a period was counted.
 *
 * @param name of the holiday, empty otherwise
 * @param counted how many of the period's days these are; 0 for skipped days
 */
public record Run(Reason reason, LocalDate from, LocalDate to, String name, int counted) {

    /** Why these days counted or not. */
    public enum Reason {
        /** The day of the event, never counted (民法典 201). */
        START,
        COUNTED,
        /** Weekend days that were worked and so counted. */
        MAKE_UP_COUNTED,
        WEEKEND_SKIPPED,
        HOLIDAY_SKIPPED,
        /** Rest days over which the end was moved. */
        ROLLED_OVER
    }
}
