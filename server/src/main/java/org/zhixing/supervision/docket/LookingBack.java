package org.zhixing.supervision.docket;

import java.time.Instant;
import java.time.LocalDate;
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
import org.zhixing.supervision.DocketCommand;
import org.zhixing.supervision.DocketId;
import org.zhixing.supervision.Dockets;
import org.zhixing.supervision.LookBacks;
import org.zhixing.supervision.rule.Rules;
import org.zhixing.timelimit.TimeLimits;
import org.zhixing.worktime.DueOnRestDay;

/** Keeps what a look-back found, beside the docket and in its timeline; what is not done goes back to the unit. */
@Component
class LookingBack implements LookBacks {

    private final JdbcClient jdbc;
    private final Ledger ledger;
    private final Dockets dockets;
    private final TimeLimits limits;
    private final Rules rules;

    LookingBack(JdbcClient jdbc, Ledger ledger, Dockets dockets, TimeLimits limits, Rules rules) {
        this.jdbc = jdbc;
        this.ledger = ledger;
        this.dockets = dockets;
        this.limits = limits;
        this.rules = rules;
    }

    @Override
    @Transactional
    public Outcome<DocketId> done(DocketId docket, String words, Instant at, Actor actor) {
        return record(docket, true, words, at, actor);
    }

    @Override
    @Transactional
    public Outcome<DocketId> undone(DocketId docket, String words, LocalDate due, Instant at, Actor actor) {
        return dockets.perform(new DocketCommand.Reopen(docket, words, due), at, actor)
                .then(reopened -> record(docket, false, words, at, actor));
    }

    @Override
    public LocalDate proposedDay(LocalDate from) {
        return limits.counting().lastDay(from, rules.current().period("look-back.again"), DueOnRestDay.STAYS);
    }

    private Outcome<DocketId> record(DocketId docket, boolean done, String words, Instant at, Actor actor) {
        if (!actor.hasAny(org.zhixing.act.Role.SUPERVISION_OFFICER, org.zhixing.act.Role.SUPERVISION_CHIEF)) {
            return Outcome.refused("supervision.refused.not-yours", "practice 8");
        }
        int kept = jdbc.sql(
                        """
                        INSERT INTO supervision.looked_back (docket, found_at, found_by, done, words)
                        SELECT d.id, :at, :by, :done, :words FROM supervision.docket d
                        WHERE d.id = :docket AND d.accepted_at IS NOT NULL AND (NOT :done OR d.state IN ('ACCEPTED', 'CLOSED'))
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
