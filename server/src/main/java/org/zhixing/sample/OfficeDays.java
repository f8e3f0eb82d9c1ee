package org.zhixing.sample;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Random;
import org.zhixing.act.Zone;
import org.zhixing.worktime.WorkCalendar;

/** The days and hours at which people are in their offices. */
final class OfficeDays {

    private static final LocalTime MORNING = LocalTime.of(9, 5);
    private static final LocalTime AFTERNOON = LocalTime.of(14, 5);
    private static final int MORNING_MINUTES = 165;
    private static final int AFTERNOON_MINUTES = 190;
    private static final int SECONDS = 60;

    private final WorkCalendar calendar = WorkCalendar.builtIn();
    private final Random random;

    OfficeDays(Random random) {
        this.random = random;
    }

    boolean works(LocalDate day) {
        return calendar.isWorkingDay(day);
    }

    /** The day itself when offices are open, else the next one. */
    LocalDate from(LocalDate day) {
        return calendar.sameOrNext(day);
    }

    /** So many working days later, or earlier. */
    LocalDate plus(LocalDate day, int workingDays) {
        return calendar.plus(day, workingDays);
    }

    int between(LocalDate after, LocalDate upTo) {
        return calendar.between(after, upTo);
    }

    Instant morning(LocalDate day) {
        return instant(day, MORNING, MORNING_MINUTES);
    }

    Instant afternoon(LocalDate day) {
        return instant(day, AFTERNOON, AFTERNOON_MINUTES);
    }

    Instant anyTime(LocalDate day) {
        return random.nextInt(100) < 55 ? morning(day) : afternoon(day);
    }

    private Instant instant(LocalDate day, LocalTime from, int minutes) {
        var time = from.plusMinutes(random.nextInt(minutes)).plusSeconds(random.nextInt(SECONDS));
        return day.atTime(time).atZone(Zone.SHANGHAI).toInstant();
    }
}
