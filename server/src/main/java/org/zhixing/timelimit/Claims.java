package org.zhixing.timelimit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhixing.act.CaseRef;

/** Rungs that were reached and are taken, each by a unique insert. */
@Component
class Claims {

    /**
     * Everything is taken from the rows as they were locked, never from the statement's snapshot: between the two another
     * sweeper may have moved a limit on.
     */
    private static final String CLAIM =
            """
            WITH picked AS (
                SELECT limit_id, kind, subject_module, subject_type, subject_id, due_at, round,
                       rung_names[next_rung] AS rung, next_rung_at AS reached_at,
                       next_rung + 1 AS following, rung_instants[next_rung + 1] AS following_at
                  FROM timelimit.running
                 WHERE kind = :kind AND next_rung_at <= :now AND NOT broken %s
                 ORDER BY next_rung_at, limit_id
                 LIMIT :most
                   FOR UPDATE SKIP LOCKED
            ), taken AS (
                INSERT INTO timelimit.claim (limit_id, round, rung, reached_at, swept_at)
                SELECT limit_id, round, rung, reached_at, :now FROM picked
                    ON CONFLICT DO NOTHING
                RETURNING limit_id
            ), moved AS (
                UPDATE timelimit.running r
                   SET next_rung = picked.following, next_rung_at = picked.following_at
                  FROM picked WHERE r.limit_id = picked.limit_id
            )
            SELECT limit_id, kind, subject_module, subject_type, subject_id, due_at, rung, reached_at
              FROM picked JOIN taken USING (limit_id)
             ORDER BY reached_at, limit_id
            """;

    private static final String ANY = CLAIM.formatted("");
    private static final String OF_THESE = CLAIM.formatted("AND limit_id = ANY(:ids)");

    private final JdbcClient jdbc;

    Claims(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Takes the next rung of up to so many limits, in the order in which they were reached. */
    List<ClaimedRung> take(LimitKind kind, Instant now, int most) {
        return jdbc.sql(ANY)
                .param("kind", kind.value())
                .param("now", Timestamp.from(now))
                .param("most", most)
                .query((row, i) -> claimed(row, now))
                .list();
    }

    /** Takes the next rung of these limits, as far as nobody else has done so. */
    List<ClaimedRung> takeOf(LimitKind kind, Instant now, List<ClaimedRung> these) {
        return jdbc.sql(OF_THESE)
                .param("kind", kind.value())
                .param("now", Timestamp.from(now))
                .param("most", these.size())
                .param("ids", these.stream().map(rung -> rung.limit().value()).toArray(UUID[]::new))
                .query((row, i) -> claimed(row, now))
                .list();
    }

    /** Sets a limit aside whose rung could not be handled. */
    void setAside(ClaimedRung rung, String failure, Instant now) {
        jdbc.sql(
                        """
                        INSERT INTO timelimit.repair (limit_id, round, rung, failure, failed_at)
                        SELECT limit_id, round, :rung, :failure, :now FROM timelimit.running
                         WHERE limit_id = :limit AND NOT broken
                            ON CONFLICT DO NOTHING
                        """)
                .param("limit", rung.limit().value())
                .param("rung", rung.rung())
                .param("failure", failure)
                .param("now", Timestamp.from(now))
                .update();
        jdbc.sql("UPDATE timelimit.running SET broken = true WHERE limit_id = :limit")
                .param("limit", rung.limit().value())
                .update();
    }

    /** Those of these kinds of which a rung has been reached. */
    List<String> due(List<String> kinds, Instant now) {
        return jdbc.sql(
                        """
                        SELECT kind FROM unnest(:kinds::text[]) WITH ORDINALITY AS asked (kind, place)
                         WHERE EXISTS (SELECT 1 FROM timelimit.running r
                                        WHERE r.kind = asked.kind AND r.next_rung_at <= :now AND NOT r.broken)
                         ORDER BY place
                        """)
                .param("kinds", kinds.toArray(String[]::new))
                .param("now", Timestamp.from(now))
                .query(String.class)
                .list();
    }

    /** The next instant up to a bound at which any rung of these kinds is reached. */
    Optional<Instant> next(List<String> kinds, Instant until) {
        return jdbc.sql(
                        """
                        SELECT min(next_rung_at) FROM timelimit.running
                         WHERE kind = ANY(:kinds) AND next_rung_at <= :until AND NOT broken
                        """)
                .param("kinds", kinds.toArray(String[]::new))
                .param("until", Timestamp.from(until))
                .query((row, i) -> Optional.ofNullable(row.getTimestamp(1)).map(Timestamp::toInstant))
                .single();
    }

    private static ClaimedRung claimed(ResultSet row, Instant now) throws SQLException {
        return new ClaimedRung(
                new LimitId(row.getObject("limit_id", UUID.class)),
                new LimitKind(row.getString("kind")),
                new CaseRef(
                        row.getString("subject_module"),
                        row.getString("subject_type"),
                        row.getObject("subject_id", UUID.class)),
                row.getString("rung"),
                row.getTimestamp("reached_at").toInstant(),
                row.getTimestamp("due_at").toInstant(),
                now);
    }
}
