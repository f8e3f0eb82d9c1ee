package org.zhixing.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import org.zhixing.act.Actor;
import org.zhixing.act.Outcome;
import org.zhixing.intake.check.Checked;
import org.zhixing.intake.check.Verdict;
import org.zhixing.supervision.DocketCommand;
import org.zhixing.supervision.DocketId;
import org.zhixing.supervision.Dockets;

/**
 * Takes a register in, all or nothing, in one transaction, and withdraws an import on whose dockets nobody has acted yet
 * (practice 1).
 */
@Service
@Transactional
public class GoLive {

    private final Registers registers;
    private final RegisterRows rows;
    private final Trials trials;
    private final Dockets dockets;
    private final QuietReview quiet;
    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    GoLive(
            Registers registers,
            RegisterRows rows,
            Trials trials,
            Dockets dockets,
            QuietReview quiet,
            JdbcClient jdbc,
            JdbcTemplate batches) {
        this.registers = registers;
        this.rows = rows;
        this.trials = trials;
        this.dockets = dockets;
        this.quiet = quiet;
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /**
     * Writes all rows that are taken in, a row of a class of units as the docket of whoever sums up with one of each of
     * them below it (practice 5); the dry run is made again, so that nothing is written on an old promise.
     *
     * @return how many dockets were written
     */
    public Outcome<Integer> carryOut(UUID id, Instant at, Actor actor) {
        var open = registers.open(id, actor);
        if (open instanceof Outcome.Refused<Register> refused) {
            return Outcome.refused(refused.refusal());
        }
        var register = open.orThrow();
        var report = trials.of(register, at, actor);
        if (!report.mayBeCarriedOut()) {
            return Outcome.refused("intake.refused.problems", Registers.RULE, report.count(Verdict.PROBLEM));
        }
        var taken = Trials.taken(report);
        var entered = dockets.enter(FanOut.of(register, taken), at, actor);
        if (entered instanceof Outcome.Refused<List<DocketId>> refused) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            return Outcome.refused(refused.refusal());
        }
        keep(register, taken, entered.orThrow());
        var limit = quiet.begin(register, at, actor);
        int written = entered.orThrow().size();
        rows.carried(id, written, limit.value(), at, actor);
        registers.record(
                register,
                "register.carried-out",
                Map.of(
                        "file",
                        register.fileName(),
                        "rows",
                        taken.size(),
                        "dockets",
                        written,
                        "left-out",
                        report.count(Verdict.LEFT_OUT)),
                at,
                actor);
        return Outcome.done(written);
    }

    private void keep(Register register, List<Checked> taken, List<DocketId> ids) {
        var pairs = new ArrayList<Object[]>();
        int next = 0;
        for (var row : taken) {
            for (int i = Objects.requireNonNull(row.item()).dockets(); i > 0; i--) {
                pairs.add(new Object[] {
                    register.id(), row.number(), ids.get(next++).value()
                });
            }
        }
        batches.batchUpdate("INSERT INTO intake.item (register, number, docket, acts) VALUES (?, ?, ?, 0)", pairs);
        jdbc.sql(
                        """
                        UPDATE intake.item i SET acts = a.acts
                        FROM (SELECT stream_id, count(*) AS acts FROM ledger.act_of_a_person
                               WHERE stream_kind = 'supervision/docket' AND stream_id = ANY(:ids) GROUP BY stream_id) a
                        WHERE a.stream_id = i.docket
                        """)
                .param("ids", ids.stream().map(DocketId::value).toArray(UUID[]::new))
                .update();
    }

    /**
     * Withdraws an import as a whole by a named act, while nobody has acted on any of its dockets: they are withdrawn, what
     * stands in the ledger stands, and the file may be taken in again.
     */
    public Outcome<Integer> withdraw(UUID id, String reason, Instant at, Actor actor) {
        if (!Registers.isOffice(actor)) {
            return Registers.notYours();
        }
        var register = rows.find(id, actor.unit(), true).orElse(null);
        if (register == null || !register.state().mayBecome(RegisterState.WITHDRAWN)) {
            return Outcome.refused("intake.refused.over", Registers.RULE);
        }
        if (reason.isBlank()) {
            return Outcome.refused("intake.refused.no-reason", Registers.RULE);
        }
        var acted = actedOn(id);
        if (acted > 0) {
            return Outcome.refused("intake.refused.acted-on", Registers.RULE, acted);
        }
        var ids = jdbc.sql("SELECT docket FROM intake.item WHERE register = :register ORDER BY number")
                .param("register", id)
                .query(UUID.class)
                .list();
        var outcomes = dockets.perform(
                ids.stream()
                        .map(docket -> new DocketCommand.RetractEntry(new DocketId(docket), reason))
                        .toList(),
                at,
                actor);
        for (var outcome : outcomes) {
            if (outcome instanceof Outcome.Refused<DocketId> refused) {
                TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
                return Outcome.refused(refused.refusal());
            }
        }
        quiet.end(register, at, actor);
        rows.end(id, RegisterState.WITHDRAWN, reason.strip(), at, actor);
        registers.record(
                register,
                "register.withdrawn",
                Map.of("file", register.fileName(), "rows", ids.size(), "reason", reason.strip()),
                at,
                actor);
        return Outcome.done(ids.size());
    }

    /** On how many dockets of an import somebody has acted since. */
    @Transactional(readOnly = true)
    public int actedOn(UUID register) {
        return jdbc.sql(
                        """
                        SELECT count(*) FROM intake.item i WHERE i.register = :register AND i.acts <
                          (SELECT count(*) FROM ledger.act_of_a_person a
                            WHERE a.stream_kind = 'supervision/docket' AND a.stream_id = i.docket)
                        """)
                .param("register", register)
                .query(Integer.class)
                .single();
    }
}
