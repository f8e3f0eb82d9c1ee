package org.zhixing.chaos;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Wrongs of the kinds that faults could cause. After the trial each is put into the database, must be found by the same
 * comparison, and is rolled back: a comparison that finds nothing must be one that would have found something.
 */
enum Planted {
    A_RUNG_HAD_ITS_EFFECT_TWICE("INSERT INTO chaos.effect SELECT * FROM chaos.effect LIMIT 1"),
    A_RUNG_HAD_NO_EFFECT("DELETE FROM chaos.effect WHERE ctid = (SELECT min(ctid) FROM chaos.effect)"),
    A_MESSAGE_WAS_SENT_TWICE(
            """
            INSERT INTO notification.message
            SELECT gen_random_uuid(), recipient, subject_module, subject_type, subject_id, key, args, href, number, at, urgent
              FROM notification.message WHERE key = 'chaos.reached' LIMIT 1
            """),
    A_CLAIM_WAS_LOST(
            """
            DELETE FROM timelimit.claim WHERE ctid = (SELECT min(c.ctid) FROM timelimit.claim c
              JOIN timelimit.time_limit t ON t.id = c.limit_id WHERE t.kind = 'chaos.limit')
            """),
    A_DUE_RUNG_WAS_NEVER_SWEPT(
            """
            INSERT INTO timelimit.timer (limit_id, kind, at, place)
            SELECT limit_id, kind, started_at, 1 FROM timelimit.running WHERE kind = 'chaos.limit'
               AND limit_id NOT IN (SELECT limit_id FROM timelimit.timer) LIMIT 1
            """),
    AN_ANSWERED_ACT_WAS_LOST(
            """
            ALTER TABLE ledger.entry DISABLE TRIGGER USER;
            UPDATE ledger.entry SET verb = 'docket.lost'
             WHERE id = (SELECT id FROM ledger.entry WHERE verb = 'docket.acknowledge' LIMIT 1)
            """),
    AN_ACT_WAS_DONE_TWICE(
            """
            INSERT INTO ledger.entry (id, stream_kind, stream_id, position, at, verb, account, header)
            SELECT gen_random_uuid(), stream_kind, stream_id, position + 100000, at, verb, account, header
              FROM ledger.entry WHERE verb = 'docket.report-progress' LIMIT 1
            """),
    A_NUMBER_IS_MISSING("UPDATE paper.number_sequence SET next = next + 1"),
    A_SHEET_HAS_NO_NOTICE("UPDATE supervision.notice SET paper = NULL WHERE colour = 'GREEN'"),
    A_LIMIT_ENDED_UNASKED("DELETE FROM timelimit.change WHERE what = 'ENDED'"),
    A_FAULT_WAS_BLAMED_ON_A_LIMIT(
            """
            INSERT INTO timelimit.repair (limit_id, round, rung, failure, failed_at)
            SELECT limit_id, round, rung, 'a fault', swept_at FROM timelimit.claim LIMIT 1
            """);

    private final String sql;

    Planted(String sql) {
        this.sql = sql;
    }

    /** How many there are; throws if one of them is not found. */
    static int allFound(Ground ground, Model model) throws SQLException {
        for (Planted wrong : values()) {
            try (Connection connection = ground.connect();
                    var statement = connection.createStatement()) {
                connection.setAutoCommit(false);
                statement.execute(wrong.sql);
                var comparison = new Comparison(ground, model);
                comparison.compare(connection);
                connection.rollback();
                if (comparison.differences().isEmpty()) {
                    throw new IllegalStateException("the comparison does not see " + wrong);
                }
            }
        }
        return values().length;
    }
}
