package org.zhixing.timelimit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhixing.act.CaseRef;

/** Rungs that were reached and are taken, each by a unique insert. */
@Component
class Claims {

    /**
     * A timer that another sweeper has taken meanwhile is passed by, though the statement's snapshot still shows it: its
     * row is locked or gone. The following rung gets its timer after the old one is gone. A timer that does not belong to
     * the rungs as they are kept is taken away and does nothing.
     *
     * <p>The planner takes what was picked for a handful and would join it with what was taken row by row, ten thousand
     * times ten thousand; under {@code IS TRUE} it looks each up in a table of hashes.
     */
    private static final String CLAIM =
            """
            WITH gone AS (
                DELETE FROM timelimit.timer WHERE ctid = ANY (ARRAY(
                    SELECT ctid FROM timelimit.timer
                     WHERE kind = :kind AND at <= :now %s
                     ORDER BY at, limit_id
                     LIMIT :most
                       FOR UPDATE SKIP LOCKED))
                RETURNING limit_id, at, place
            ), picked AS (
                SELECT limit_id, r.kind, subject_module, subject_type, subject_id, due_at, round, at, place,
                       rung_names[place] AS rung, rung_instants[place + 1] AS following_at
                  FROM gone JOIN timelimit.running r USING (limit_id)
                 WHERE rung_instants[place] = at
            ), following AS (
                INSERT INTO timelimit.timer (limit_id, kind, at, place)
                SELECT limit_id, kind, following_at, place + 1 FROM picked WHERE following_at IS NOT NULL
            ), taken AS (
                INSERT INTO timelimit.claim (limit_id, round, rung, reached_at, swept_at)
                SELECT limit_id, round, rung, at, :now FROM picked
                    ON CONFLICT DO NOTHING
                RETURNING limit_id
            )
            SELECT limit_id, kind, subject_module, subject_type, subject_id, due_at, rung, at AS reached_at
              FROM picked
             WHERE (limit_id IN (SELECT limit_id FROM taken)) IS TRUE
             ORDER BY at, limit_id
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
        jdbc.sql("DELETE FROM timelimit.timer WHERE limit_id = :limit")
                .param("limit", rung.limit().value())
                .update();
    }

    /**
     * What has been reached.
     *
     * @param at case time
     * @param kinds those of which a rung has been reached by then
     */
    record Reached(Instant at, Set<String> kinds) {}

    /**
     * What has been reached now: case time and, if none is due, the first timer of all are looked at in one question. The
     * planner, which cannot know how many are due, would read a table of ten thousand through; so the first is asked for.
     */
    Reached reached() {
        return jdbc.sql(
                        """
                        SELECT now,
                               CASE WHEN (SELECT min(at) FROM timelimit.timer) <= now
                                    THEN ARRAY(SELECT DISTINCT kind FROM timelimit.timer WHERE at <= now)
                                    ELSE '{}' END AS kinds
                          FROM timelimit.case_time
                        """)
                .query((row, i) -> new Reached(row.getTimestamp("now").toInstant(), Set.of((String[])
                        row.getArray("kinds").getArray())))
                .single();
    }

    /** The kinds of which a rung had been reached by an instant and is still to be taken. */
    Set<String> due(Instant by) {
        return Set.copyOf(jdbc.sql("SELECT DISTINCT kind FROM timelimit.timer WHERE at <= :by")
                .param("by", Timestamp.from(by))
                .query(String.class)
                .list());
    }

    /** Whether more than so many rungs of a kind have been reached. */
    boolean moreThan(int many, LimitKind kind, Instant now) {
        return !jdbc.sql("SELECT 1 FROM timelimit.timer WHERE kind = :kind AND at <= :now OFFSET :many LIMIT 1")
                .param("kind", kind.value())
                .param("now", Timestamp.from(now))
                .param("many", many)
                .query()
                .listOfRows()
                .isEmpty();
    }

    /** The next instant up to a bound at which any rung of these kinds is reached. */
    Optional<Instant> next(List<String> kinds, Instant until) {
        return jdbc.sql(
                        """
                        SELECT min(at) FROM timelimit.timer WHERE kind = ANY(:kinds) AND at <= :until
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
