package org.zhixing.worktime;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.zhixing.worktime.Period.CalendarDays;
import org.zhixing.worktime.Period.ClockMinutes;
import org.zhixing.worktime.Period.Months;
import org.zhixing.worktime.Period.WorkingDays;
import org.zhixing.worktime.Period.WorkingHours;

/**
 * Ends periods (民法典 200–204, domain law L20): the day of the event is not counted, months end on the corresponding
 * day, a day ends at 24:00. An end at 24:00 is given as the first instant of the next day; what happens before it is in
 * time.
 */
public record Counting(WorkCalendar calendar, OfficeHours officeHours, ZoneId zone) {

    /** The last day of a period that {@linkplain Period#endsWithDay ends with a day}. */
    public LocalDate lastDay(LocalDate start, Period period, DueOnRestDay onRestDay) {
        if (period instanceof WorkingDays days) {
            return calendar.plus(start, days.length());
        } else if (period instanceof CalendarDays days) {
            return rolled(start.plusDays(days.length()), onRestDay);
        } else if (period instanceof Months months) {
            return rolled(start.plusMonths(months.length()), onRestDay);
        }
        throw new IllegalArgumentException(period.code() + " does not end with a day");
    }

    /** The instant at which a period that began with an event is over. */
    public Instant dueAt(Instant event, Period period, DueOnRestDay onRestDay) {
        if (period instanceof ClockMinutes minutes) {
            return event.plus(minutes.length(), ChronoUnit.MINUTES);
        }
        LocalDateTime start = local(event);
        if (period instanceof WorkingHours hours) {
            return atOfficeTime(start, hours.length() * 3600L).atZone(zone).toInstant();
        }
        return endOf(lastDay(start.toLocalDate(), period, onRestDay));
    }

    /** 24:00 of a day. */
    public Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(zone).toInstant();
    }

    /** The last day on which something due at this instant is in time. */
    public LocalDate lastDayOf(Instant dueAt) {
        return local(dueAt.minusNanos(1)).toLocalDate();
    }

    /** Day of an instant. */
    public LocalDate dayOf(Instant instant) {
        return local(instant).toLocalDate();
    }

    /**
     * Where an end moves when time from one instant to another does not count. In the unit of the period: working days
     * excluded are those after the first day up to and including the last (the day of an event is not counted, so the
     * day of the interruption is, and the day of resumption is not); hours to the second.
     */
    public Instant shifted(Instant dueAt, Period period, Instant from, Instant to) {
        if (!to.isAfter(from)) {
            return dueAt;
        }
        if (period instanceof ClockMinutes) {
            return dueAt.plus(java.time.Duration.between(from, to));
        } else if (period instanceof WorkingHours) {
            long excluded = officeSeconds(local(to)) - officeSeconds(local(from));
            return excluded == 0
                    ? dueAt
                    : atOfficeTime(local(dueAt), excluded).atZone(zone).toInstant();
        }
        LocalDate last = lastDayOf(dueAt);
        if (period instanceof WorkingDays) {
            int excluded = calendar.between(dayOf(from), dayOf(to));
            return excluded == 0 ? dueAt : endOf(calendar.plus(last, excluded));
        }
        return endOf(last.plusDays(ChronoUnit.DAYS.between(dayOf(from), dayOf(to))));
    }

    /** An end prolonged by a further period; the prolongation begins on the day after the old last day. */
    public Instant prolonged(Instant dueAt, Period by, DueOnRestDay onRestDay) {
        if (by.endsWithDay()) {
            return endOf(lastDay(lastDayOf(dueAt), by, onRestDay));
        }
        return dueAt(dueAt, by, onRestDay);
    }

    /** Working days from today to the last day: 0 on that day, negative when it has passed. */
    public int workingDaysLeft(Instant now, Instant dueAt) {
        return calendar.between(dayOf(now), lastDayOf(dueAt));
    }

    /** The same end as {@link #dueAt}, with every day accounted for. */
    public Counted explain(Instant event, Period period, DueOnRestDay onRestDay) {
        LocalDateTime from = local(event);
        LocalDateTime until = local(dueAt(event, period, onRestDay));
        LocalDate start = from.toLocalDate();
        LocalDate last = period.endsWithDay() ? until.toLocalDate().minusDays(1) : until.toLocalDate();
        List<Run> runs = new ArrayList<>();
        runs.add(new Run(Run.Reason.START, start, start, "", 0));
        boolean provisional = false;
        if (period instanceof WorkingDays || period instanceof WorkingHours) {
            Runs.working(calendar, start, last, runs);
            provisional = last.isAfter(start) && calendar.provisional(start.plusDays(1), last);
        } else if (period.endsWithDay()) {
            LocalDate unrolled = lastDay(start, period, DueOnRestDay.STAYS);
            Runs.calendar(start, unrolled, last, runs);
            provisional = onRestDay == DueOnRestDay.ROLLS_FORWARD && calendar.provisional(unrolled, last);
        } else {
            Runs.calendar(start, last, last, runs);
        }
        return new Counted(period, from, until, last, onRestDay, provisional, runs);
    }

    /** Whether the end may still move with a notice not yet known, as {@link Counted#provisional} without the rest. */
    public boolean provisional(Instant event, Period period, DueOnRestDay onRestDay, Instant dueAt) {
        LocalDate last = lastDayOf(dueAt);
        if (period instanceof WorkingDays || period instanceof WorkingHours) {
            LocalDate first = dayOf(event).plusDays(1);
            return !last.isBefore(first) && calendar.provisional(first, last);
        }
        return period.endsWithDay() && onRestDay == DueOnRestDay.ROLLS_FORWARD && calendar.provisional(last);
    }

    private LocalDate rolled(LocalDate day, DueOnRestDay onRestDay) {
        return onRestDay == DueOnRestDay.ROLLS_FORWARD ? calendar.sameOrNext(day) : day;
    }

    private LocalDateTime local(Instant instant) {
        return LocalDateTime.ofInstant(instant, zone);
    }

    /** Office time since the calendar's beginning. */
    private long officeSeconds(LocalDateTime time) {
        int day = WorkCalendar.number(time.toLocalDate());
        long before = (long) calendar.workedUpTo(day - 1) * officeHours.secondsPerDay();
        return calendar.isWorkingDay(day) ? before + officeHours.secondsBefore(time.toLocalTime()) : before;
    }

    private LocalDateTime atOfficeTime(LocalDateTime start, long seconds) {
        if (seconds == 0) {
            return start;
        }
        int perDay = officeHours.secondsPerDay();
        long total = officeSeconds(start) + seconds;
        int ordinal = Math.toIntExact(Math.floorDiv(total - 1, (long) perDay));
        LocalTime time = officeHours.timeAfter((int) (total - (long) ordinal * perDay));
        return LocalDate.ofEpochDay(calendar.nth(ordinal)).atTime(time);
    }
}
