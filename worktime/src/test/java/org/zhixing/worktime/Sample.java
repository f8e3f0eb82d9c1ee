package org.zhixing.worktime;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** Shared words of the tests. */
final class Sample {

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    static final OfficeHours HOURS =
            OfficeHours.parse("08:30-12:00,14:00-17:30").orElseThrow();
    static final Counting COUNTING = new Counting(WorkCalendar.builtIn(), HOURS, ZONE);

    private Sample() {}

    static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    static Instant at(String text) {
        return LocalDateTime.parse(text).atZone(ZONE).toInstant();
    }
}
