package org.zhixing.ladder;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.NavigableSet;
import org.zhixing.act.Zone;

/** Counts on the working days of a stretch that begins before the first case and ends well after now. */
record Days(NavigableSet<LocalDate> working) {

    LocalDate shifted(LocalDate day, int by) {
        LocalDate at = day;
        for (int left = by; left > 0; left--) {
            var next = working.higher(at);
            at = next == null ? at.plusDays(1) : next;
        }
        for (int left = by; left < 0; left++) {
            var before = working.lower(at);
            at = before == null ? at.minusDays(1) : before;
        }
        return at;
    }

    /** Working days after the first day up to and with the last; zero when the last is not after the first. */
    int between(LocalDate after, LocalDate upTo) {
        return upTo.isAfter(after) ? working.subSet(after, false, upTo, true).size() : 0;
    }

    /** Some working days from a day on, at a time. */
    Instant rung(LocalDate day, int by, LocalTime at) {
        return shifted(day, by).atTime(at).atZone(Zone.SHANGHAI).toInstant();
    }

    static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(Zone.SHANGHAI).toInstant();
    }

    static LocalDate lastDay(Instant due) {
        return LocalDate.ofInstant(due.minusNanos(1), Zone.SHANGHAI);
    }

    static LocalDate of(Instant at) {
        return LocalDate.ofInstant(at, Zone.SHANGHAI);
    }
}
