package org.zhixing.worktime;

/** How long, in one unit; units are never mixed (L20). */
public sealed interface Period {

    /** Working days (工作日): rest days and holidays do not count, make-up days do. */
    record WorkingDays(int days) implements Period {}

    /** Calendar days (日). */
    record CalendarDays(int days) implements Period {}

    /** Months: ends on the corresponding day, or the last of the month where there is none. */
    record Months(int months) implements Period {}

    /** Hours within office hours of working days. */
    record WorkingHours(int hours) implements Period {}
}
