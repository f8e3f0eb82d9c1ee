package org.zhixing.supervision.docket;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhixing.act.Actor;
import org.zhixing.act.Outcome;
import org.zhixing.ledger.Entry;
import org.zhixing.ledger.Ledger;
import org.zhixing.ledger.Stream;
import org.zhixing.supervision.DocketId;
import org.zhixing.supervision.LookBacks;

/** Keeps what a look-back found, beside the docket and in its timeline. */
@Component
class LookingBack implements LookBacks {

    private final JdbcClient jdbc;
    private final Ledger ledger;

    LookingBack(JdbcClient jdbc, Ledger ledger) {
        this.jdbc = jdbc;
        this.ledger = ledger;
    }

    @Override
    @Transactional
    public Outcome<DocketId> record(DocketId docket, boolean done, String words, Instant at, Actor actor) {
        if (!actor.hasAny(org.zhixing.act.Role.SUPERVISION_OFFICER, org.zhixing.act.Role.SUPERVISION_CHIEF)) {
            return Outcome.refused("supervision.refused.not-yours", "practice 8");
        }
        int kept = jdbc.sql(
                        """
                        INSERT INTO supervision.looked_back (docket, found_at, found_by, done, words)
                        SELECT d.id, :at, :by, :done, :words FROM supervision.docket d
                        WHERE d.id = :docket AND d.accepted_at IS NOT NULL AND d.state IN ('ACCEPTED', 'CLOSED')
                        """)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", actor.personName())
                .param("done", done)
                .param("words", words)
                .param("docket", docket.value())
                .update();
        if (kept == 0) {
            return Outcome.refused("supervision.refused.not-now", "practice 8");
        }
        ledger.append(new Entry(
                Stream.of(docket.subject()),
                at,
                actor,
                "docket.looked-back",
                Map.of("really-done", done, "words", words),
                List.of()));
        return Outcome.done(docket);
    }
}
