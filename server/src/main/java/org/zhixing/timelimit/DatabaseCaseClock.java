package org.zhixing.timelimit;

import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhixing.act.CaseClock;

/** Case time: the database's clock plus the stored offset (architecture rule 1). Nothing but the sweep reads that clock beside it. */
@Component
class DatabaseCaseClock implements CaseClock {

    private final JdbcClient jdbc;

    DatabaseCaseClock(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Instant now() {
        return jdbc.sql("SELECT now FROM timelimit.case_time")
                .query(Timestamp.class)
                .single()
                .toInstant();
    }

    /** The database's clock alone, by which the scheduler plans; nothing legal is decided by it. */
    Instant withoutOffset() {
        return jdbc.sql("SELECT clock_timestamp()")
                .query(Timestamp.class)
                .single()
                .toInstant();
    }

    boolean movable() {
        return jdbc.sql("SELECT movable FROM timelimit.case_clock")
                .query(Boolean.class)
                .single();
    }

    /** Lets the clock of a sample database begin at an instant; false when limits run already. */
    boolean begin(Instant instant) {
        return jdbc.sql(
                                """
                                UPDATE timelimit.case_clock
                                   SET movable = true,
                                       offset_micros = (EXTRACT(EPOCH FROM (:instant::timestamptz - clock_timestamp())) * 1000000)::bigint
                                 WHERE NOT EXISTS (SELECT 1 FROM timelimit.time_limit)
                                """)
                        .param("instant", Timestamp.from(instant))
                        .update()
                == 1;
    }

    /** Lets the clock of a sample database stand at an instant, even an earlier one. */
    void standAt(Instant instant) {
        jdbc.sql(
                        """
                        UPDATE timelimit.case_clock
                           SET offset_micros = (EXTRACT(EPOCH FROM (:instant::timestamptz - clock_timestamp())) * 1000000)::bigint
                         WHERE movable
                        """)
                .param("instant", Timestamp.from(instant))
                .update();
    }

    /** Moves the clock on to an instant; back never. */
    void forwardTo(Instant instant) {
        jdbc.sql(
                        """
                        UPDATE timelimit.case_clock
                           SET offset_micros = GREATEST(offset_micros,
                               ceil(EXTRACT(EPOCH FROM (:instant::timestamptz - clock_timestamp())) * 1000000)::bigint)
                         WHERE movable
                        """)
                .param("instant", Timestamp.from(instant))
                .update();
    }
}
