package org.zhixing.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import org.zhixing.act.Actor;
import org.zhixing.act.Ids;
import org.zhixing.act.Outcome;
import org.zhixing.act.UnitId;
import org.zhixing.act.Zone;
import org.zhixing.intake.check.Checked;
import org.zhixing.intake.check.Verdict;
import org.zhixing.rows.Columns;
import org.zhixing.supervision.Colour;
import org.zhixing.supervision.DocketCommand;
import org.zhixing.supervision.DocketId;
import org.zhixing.supervision.Dockets;
import org.zhixing.timelimit.LimitId;
import org.zhixing.timelimit.LimitRules;
import org.zhixing.timelimit.NewLimit;
import org.zhixing.timelimit.Rung;
import org.zhixing.timelimit.TimeLimits;

/**
 * Takes a register in, all or nothing, in one transaction; lifts the quiet period after a review; withdraws an import on
 * whose dockets nobody has acted yet (practice 1).
 */
@Service
@Transactional
public class GoLive {

    /** Rule of the quiet period. */
    public static final String QUIET_RULE = "DB-QUIET";

    private static final int MOST_SHOWN = 200;
    private static final java.time.LocalTime MORNING = java.time.LocalTime.of(9, 0);

    private final Registers registers;
    private final RegisterRows rows;
    private final Trials trials;
    private final Dockets dockets;
    private final TimeLimits limits;
    private final LimitRules rules;
    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    GoLive(
            Registers registers,
            RegisterRows rows,
            Trials trials,
            Dockets dockets,
            TimeLimits limits,
            LimitRules rules,
            JdbcClient jdbc,
            JdbcTemplate batches) {
        this.registers = registers;
        this.rows = rows;
        this.trials = trials;
        this.dockets = dockets;
        this.limits = limits;
        this.rules = rules;
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
        var limit = quietPeriod(register, at, actor);
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

    private LimitId quietPeriod(Register register, Instant at, Actor actor) {
        var rule = rules.on(LocalDate.ofInstant(at, Zone.SHANGHAI), QUIET_RULE)
                .orElseThrow(() -> new IllegalStateException("no rule " + QUIET_RULE));
        var limit = new LimitId(Ids.next());
        limits.start(
                List.of(new NewLimit(
                        limit,
                        QuietPeriods.KIND,
                        register.subject(),
                        at,
                        rule.period(),
                        null,
                        rule.onRestDay(),
                        rule.source() + " · " + rule.reference(),
                        List.of(new Rung("late", 1, MORNING)))),
                actor);
        return limit;
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
        endReview(register, at, actor);
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

    /**
     * Lifts the quiet period of dockets after a review.
     *
     * @return how many were lifted
     */
    public Outcome<Integer> lift(List<UUID> ids, String words, Instant at, Actor actor) {
        var office = actor.unit();
        if (office == null || !Registers.isOffice(actor)) {
            return Registers.notYours();
        }
        if (words.isBlank()) {
            return Outcome.refused("intake.refused.no-words", Registers.RULE);
        }
        var found = registersOf(ids, office);
        if (found.isEmpty()) {
            return Outcome.refused("intake.refused.none-chosen", Registers.RULE);
        }
        var mine = found.values().stream().flatMap(List::stream).toList();
        var outcomes = dockets.perform(
                mine.stream()
                        .map(id -> new DocketCommand.LiftQuiet(new DocketId(id), words))
                        .toList(),
                at,
                actor);
        int lifted = (int) outcomes.stream().filter(Outcome::isDone).count();
        found.forEach((register, some) -> {
            var one = rows.find(register, office, true).orElseThrow();
            registers.record(one, "register.lifted", Map.of("rows", some.size(), "words", words.strip()), at, actor);
            if (quiet(register) == 0) {
                endReview(one, at, actor);
            }
        });
        return Outcome.done(lifted);
    }

    private Map<UUID, List<UUID>> registersOf(List<UUID> ids, UnitId office) {
        var found = new java.util.LinkedHashMap<UUID, List<UUID>>();
        jdbc.sql(
                        """
                        SELECT i.register, i.docket FROM intake.item i
                        JOIN intake.register r ON r.id = i.register AND r.office = :office
                        JOIN supervision.docket_overview d ON d.id = i.docket AND d.quiet
                        WHERE i.docket = ANY(:ids) ORDER BY i.register, i.number
                        """)
                .param("office", office.value())
                .param("ids", ids.toArray(UUID[]::new))
                .query(row -> {
                    found.computeIfAbsent(row.getObject("register", UUID.class), one -> new ArrayList<>())
                            .add(row.getObject("docket", UUID.class));
                });
        return found;
    }

    private void endReview(Register register, Instant at, Actor actor) {
        var limit = register.quietLimit();
        if (limit != null) {
            limits.end(List.of(new LimitId(limit)), at, "intake.verb.register.lifted", actor);
        }
    }

    /** How many dockets of an import are still quiet. */
    @Transactional(readOnly = true)
    public int quiet(UUID register) {
        return jdbc.sql(
                        """
                        SELECT count(*) FROM intake.item i JOIN supervision.docket_overview d ON d.id = i.docket
                        WHERE i.register = :register AND d.quiet
                        """)
                .param("register", register)
                .query(Integer.class)
                .single();
    }

    /** Where a page of {@link #review} goes on. */
    public record Place(Instant due, UUID id) {}

    /** Dockets that wait for the review, the earliest due first; all of an import where one is named. */
    @Transactional(readOnly = true)
    public List<QuietDocket> review(@Nullable UUID register, @Nullable Place after, boolean all, Actor actor) {
        var office = actor.unit();
        if (office == null || !Registers.isOffice(actor)) {
            return List.of();
        }
        return jdbc.sql(
                        """
                        SELECT i.register, i.number AS row, d.id, d.number, d.title, d.lead, d.colour, d.state, d.opened_at, l.due_at
                        FROM intake.item i
                        JOIN intake.register r ON r.id = i.register AND r.office = :office
                        JOIN supervision.docket_overview d ON d.id = i.docket AND d.quiet
                        JOIN timelimit.open_limit l ON l.subject_id = d.id AND l.kind = 'supervision.docket'
                        WHERE (CAST(:register AS uuid) IS NULL OR i.register = :register)
                          AND (l.due_at, d.id) > (:due, :id)
                        ORDER BY l.due_at, d.id LIMIT :limit
                        """)
                .param("office", office.value())
                .param("register", register)
                .param("due", Columns.at(after == null ? Instant.EPOCH : after.due()))
                .param("id", after == null ? new UUID(0, 0) : after.id())
                .param("limit", all ? Integer.MAX_VALUE : MOST_SHOWN)
                .query((row, n) -> quietDocket(row))
                .list();
    }

    private static QuietDocket quietDocket(ResultSet row) throws SQLException {
        String colour = row.getString("colour");
        String number = row.getString("number");
        return new QuietDocket(
                row.getObject("register", UUID.class),
                row.getInt("row"),
                new DocketId(row.getObject("id", UUID.class)),
                number == null ? "" : number,
                row.getString("title"),
                new UnitId(row.getObject("lead", UUID.class)),
                colour == null ? Colour.GREEN : Colour.valueOf(colour),
                Columns.moment(row, "opened_at"),
                Columns.moment(row, "due_at"));
    }
}
