package org.zhixing.approval;

import org.zhixing.worktime.Period;

/** A period as two columns. */
final class Within {

    private static final String WORKING_DAYS = "WORKING_DAYS";
    private static final String CALENDAR_DAYS = "CALENDAR_DAYS";
    private static final String MONTHS = "MONTHS";
    private static final String WORKING_HOURS = "WORKING_HOURS";

    private Within() {}

    static String unit(Period period) {
        if (period instanceof Period.WorkingDays) {
            return WORKING_DAYS;
        }
        if (period instanceof Period.CalendarDays) {
            return CALENDAR_DAYS;
        }
        return period instanceof Period.Months ? MONTHS : WORKING_HOURS;
    }

    static int count(Period period) {
        if (period instanceof Period.WorkingDays days) {
            return days.days();
        }
        if (period instanceof Period.CalendarDays days) {
            return days.days();
        }
        if (period instanceof Period.Months months) {
            return months.months();
        }
        return ((Period.WorkingHours) period).hours();
    }

    static Period of(String unit, int count) {
        return switch (unit) {
            case WORKING_DAYS -> new Period.WorkingDays(count);
            case CALENDAR_DAYS -> new Period.CalendarDays(count);
            case MONTHS -> new Period.Months(count);
            case WORKING_HOURS -> new Period.WorkingHours(count);
            default -> throw new IllegalArgumentException(unit);
        };
    }
}
