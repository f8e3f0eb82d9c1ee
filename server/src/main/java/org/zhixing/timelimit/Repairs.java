package org.zhixing.timelimit;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhixing.act.Actor;
import org.zhixing.act.CaseClock;
import org.zhixing.act.CaseRef;
import org.zhixing.act.Outcome;
import org.zhixing.act.Role;
import org.zhixing.ledger.Entry;
import org.zhixing.ledger.Stream;

/** Limits that the sweep has set aside because their handler failed; they wait for a person (architecture rule 4). */
@Component
public class Repairs {

    private final JdbcClient jdbc;
    private final CaseClock clock;
    private final LimitLedger ledger;

    Repairs(JdbcClient jdbc, CaseClock clock, LimitLedger ledger) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.ledger = ledger;
    }

    /** One limit set aside; the failure names a place in the program, never content of the case. */
    public record Repair(LimitId limit, LimitKind kind, String rung, String failure, Instant failedAt) {}

    /** Open repairs, oldest first, at most so many. */
    @Transactional(readOnly = true)
    public List<Repair> open(int most) {
        return jdbc.sql(
                        """
                        SELECT p.limit_id, r.kind, p.rung, p.failure, p.failed_at
                          FROM timelimit.repair p JOIN timelimit.running r USING (limit_id)
                         WHERE p.mended_at IS NULL ORDER BY p.failed_at, p.limit_id LIMIT :most
                        """)
                .param("most", most)
                .query((row, i) -> new Repair(
                        new LimitId(row.getObject(1, UUID.class)),
                        new LimitKind(row.getString(2)),
                        row.getString(3),
                        row.getString(4),
                        row.getTimestamp(5).toInstant()))
                .list();
    }

    /** Gives a limit back to the sweep, which tries its rung again. */
    @Transactional
    public Outcome<LimitId> retry(LimitId limit, Actor actor) {
        if (!actor.has(Role.SYSTEM_ADMINISTRATOR)) {
            return Outcome.refused("timelimit.repair.not-yours", "architecture 4");
        }
        List<CaseRef> subjects = jdbc.sql(
                        """
                        WITH mended AS (
                            UPDATE timelimit.running SET broken = false WHERE limit_id = :limit AND broken
                            RETURNING limit_id, kind, subject_module, subject_type, subject_id, round, rung_names, rung_instants
                        ), again AS (
                            INSERT INTO timelimit.timer (limit_id, kind, at, place)
                            SELECT DISTINCT ON (limit_id) limit_id, kind, rung.at, rung.place
                              FROM mended, unnest(rung_names, rung_instants) WITH ORDINALITY AS rung (name, at, place)
                             WHERE NOT EXISTS (SELECT FROM timelimit.claim c
                                                WHERE c.limit_id = mended.limit_id AND c.round = mended.round
                                                  AND c.rung = rung.name)
                             ORDER BY limit_id, rung.place
                        )
                        SELECT subject_module, subject_type, subject_id FROM mended
                        """)
                .param("limit", limit.value())
                .query((row, i) -> new CaseRef(row.getString(1), row.getString(2), row.getObject(3, UUID.class)))
                .list();
        if (subjects.isEmpty()) {
            return Outcome.refused("timelimit.repair.nothing", "architecture 4");
        }
        Instant now = clock.now();
        jdbc.sql("UPDATE timelimit.repair SET mended_at = :now WHERE limit_id = :limit AND mended_at IS NULL")
                .param("now", Timestamp.from(now))
                .param("limit", limit.value())
                .update();
        ledger.append(List.of(Entry.of(
                Stream.of(subjects.get(0)),
                now,
                actor,
                "timelimit.retried",
                Map.of("limit", limit.value().toString()))));
        return Outcome.done(limit);
    }
}
