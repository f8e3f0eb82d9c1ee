package org.zhixing.notification;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhixing.act.Zone;

/** When the digest leaves: a rule with its source, in case time, on working days only (practice 12). */
@Component
class DigestTimes {

    private static final int LONGEST_REST = 20;

    private final JdbcClient jdbc;
    private final ObjectProvider<DutyRoster> roster;

    DigestTimes(JdbcClient jdbc, ObjectProvider<DutyRoster> roster) {
        this.jdbc = jdbc;
        this.roster = roster;
    }

    /** Claims this day's digest: true once a working day, for whoever asks first after its time. */
    boolean claim(Instant now) {
        var day = LocalDate.ofInstant(now, Zone.SHANGHAI);
        var duty = roster.getIfAvailable();
        var time = LocalTime.ofInstant(now, Zone.SHANGHAI);
        if ((duty != null && duty.isRestDay(day)) || time.isBefore(leavesAt(now))) {
            return false;
        }
        return jdbc.sql("INSERT INTO notification.digest_run (day, at) VALUES (:day, :at) ON CONFLICT DO NOTHING")
                        .param("day", day)
                        .param("at", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /**
     * The last morning on which a digest left.
     *
     * @param from what came behind the digest of the working day before
     * @param until when it left
     */
    record Morning(Instant from, Instant until) {}

    Morning last(Instant now) {
        var time = leavesAt(now);
        var today = LocalDate.ofInstant(now, Zone.SHANGHAI);
        var day = workingDay(LocalTime.ofInstant(now, Zone.SHANGHAI).isBefore(time) ? today.minusDays(1) : today);
        return new Morning(at(workingDay(day.minusDays(1)), time), at(day, time));
    }

    private static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(Zone.SHANGHAI).toInstant();
    }

    /** The day, or the last working day before it. */
    private LocalDate workingDay(LocalDate day) {
        var duty = roster.getIfAvailable();
        var found = day;
        for (int back = 0; duty != null && back < LONGEST_REST && duty.isRestDay(found); back++) {
            found = found.minusDays(1);
        }
        return found;
    }

    private LocalTime leavesAt(Instant now) {
        return jdbc.sql(
                        """
                        SELECT leaves_at FROM notification.digest_rule WHERE valid_from <= :now
                         ORDER BY valid_from DESC LIMIT 1
                        """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(LocalTime.class)
                .single();
    }
}
