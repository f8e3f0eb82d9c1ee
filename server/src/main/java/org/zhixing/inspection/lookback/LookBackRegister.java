package org.zhixing.inspection.lookback;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhixing.act.Actor;
import org.zhixing.act.Outcome;
import org.zhixing.act.UnitId;
import org.zhixing.act.Zone;
import org.zhixing.filing.Filing;
import org.zhixing.inspection.CaseId;
import org.zhixing.inspection.CaseKind;
import org.zhixing.inspection.LookBackAct;
import org.zhixing.inspection.LookBackState;
import org.zhixing.inspection.desk.Asking;
import org.zhixing.inspection.desk.InspectionLimits;
import org.zhixing.inspection.desk.InspectionRules;
import org.zhixing.inspection.desk.InspectionSight;
import org.zhixing.inspection.desk.InspectionStanding;
import org.zhixing.inspection.plan.Draw;
import org.zhixing.inspection.plan.Draws;
import org.zhixing.inspection.plan.SeededDraw;
import org.zhixing.organization.CityOffices;
import org.zhixing.rows.Columns;
import org.zhixing.supervision.DocketId;
import org.zhixing.supervision.Grounds;
import org.zhixing.supervision.LookBacks;
import org.zhixing.timelimit.LimitId;

/** Accepted is not done: of each month of acceptances some are drawn and looked at, first in what the docket shows (practice 8). */
@Service
public class LookBackRegister {

    private static final int PERCENT = 100;
    private static final String LOOK_BACK = "LOOK_BACK";

    private final JdbcClient jdbc;
    private final Draws draws;
    private final LookBacks facts;
    private final LookBackMonths months;
    private final LookBackReminders reminders;
    private final InspectionLimits limits;
    private final InspectionRules rules;
    private final InspectionSight sight;
    private final Filing filing;
    private final Asking asking;

    LookBackRegister(
            JdbcClient jdbc,
            Draws draws,
            LookBacks facts,
            LookBackMonths months,
            LookBackReminders reminders,
            InspectionLimits limits,
            InspectionRules rules,
            InspectionSight sight,
            Filing filing,
            Asking asking) {
        this.asking = asking;
        this.jdbc = jdbc;
        this.draws = draws;
        this.facts = facts;
        this.months = months;
        this.reminders = reminders;
        this.limits = limits;
        this.rules = rules;
        this.sight = sight;
        this.filing = filing;
    }

    public Optional<LookBack> find(CaseId id, InspectionStanding seer) {
        return read("x.id = :value", id.value(), sight.concerned(seer), "").stream()
                .findFirst();
    }

    /** Of one month of acceptances, as far as the seer may see. */
    public List<LookBack> of(String period, InspectionStanding seer) {
        return read("x.period = :value", period, sight.concerned(seer), "");
    }

    public Optional<Draw> drawOf(String period) {
        return draws.ofPeriod(period);
    }

    /** Draws from all that was accepted in a month, once it has all been accepted long enough. */
    @Transactional
    public Outcome<String> draw(String period, Instant at, Actor actor) {
        var today = LocalDate.ofInstant(at, Zone.SHANGHAI);
        if (!sight.standing(actor, today).office()) {
            return Outcome.refused("inspection.refused.not-yours", "practice 8");
        }
        var month = LookBackMonths.parse(period).orElse(null);
        if (month == null || today.isBefore(months.opensOn(month))) {
            return Outcome.refused("inspection.refused.draw-early", "practice 8");
        }
        if (draws.ofPeriod(period).isPresent()) {
            return Outcome.refused("inspection.refused.drawn-already", "R049");
        }
        var accepted = months.population(month);
        if (accepted.isEmpty()) {
            return Outcome.refused("inspection.refused.nothing-accepted", "practice 8");
        }
        int share = rules.rule("look-back.share").number();
        var draw = draws.draw(
                null,
                period,
                accepted.stream()
                        .map(one -> new SeededDraw.Item(one.docket(), one.number() + " " + one.title(), one.unit()))
                        .toList(),
                (accepted.size() * share + PERCENT - 1) / PERCENT,
                rules.rule("look-back.unit.from").number(),
                months.owed(month),
                at,
                actor);
        for (var one : accepted) {
            if (draw.chosen().contains(one.docket())) {
                begin(one, draw, at, actor);
            }
        }
        reminders.drawn(month, at, actor);
        return Outcome.done(period);
    }

    private void begin(LookBackMonths.Accepted one, Draw draw, Instant at, Actor actor) {
        var id = CaseId.next(CaseKind.LOOK_BACK);
        var least = limits.lastDay("look-back.draw", LocalDate.ofInstant(at, Zone.SHANGHAI));
        var limit = limits.stated(
                InspectionLimits.LOOK_BACK,
                months.lookBy(one.acceptedAt(), least),
                rules.rule("look-back.latest").cite(),
                id,
                limits.rungs("look-back.warning"),
                at,
                actor);
        var row = new HashMap<String, Object>();
        row.put("id", id.value());
        row.put("draw", draw.id());
        row.put("period", Objects.requireNonNull(draw.period()));
        row.put("docket", one.docket());
        row.put("docket_number", one.number());
        row.put("docket_title", one.title());
        row.put("unit", one.unit());
        row.put("accepted_at", one.acceptedAt());
        row.put("state", LookBackState.DRAWN);
        row.put("limit_id", limit.value());
        row.put("version", 0);
        filing.begin(
                id,
                LookBackAct.DRAW,
                row,
                Map.of("algorithm", draw.algorithm(), "seed", draw.seed(), "docket", one.number()),
                List.of(),
                at,
                actor);
    }

    /** Only what the docket does not show is asked, and why it is asked stands with the question (L9 b). */
    @Transactional
    public Outcome<CaseId> ask(CaseId id, int version, String question, Grounds typed, Instant at, Actor actor) {
        return act(id, LookBackAct.ASK, version, question, at, actor, held -> {
            var grounds = asking.owned(typed, at, actor);
            var refusal = asking.against(List.of(held.unit()), LOOK_BACK, grounds, at);
            if (refusal != null) {
                return Outcome.refused(refusal);
            }
            asking.state(id.value(), LOOK_BACK, grounds, at, actor);
            filing.tell(
                    CityOffices.liaison(held.unit()), id, "inspection.message.look-back-asked", held.docketTitle(), at);
            return Outcome.done(Map.of("question", question.strip(), "asked_at", at));
        });
    }

    @Transactional
    public Outcome<CaseId> answer(CaseId id, int version, String words, Instant at, Actor actor) {
        return act(
                id,
                LookBackAct.ANSWER,
                version,
                words,
                at,
                actor,
                held -> Outcome.done(Map.of("answer", words.strip(), "answered_by", actor.personName())));
    }

    @Transactional
    public Outcome<CaseId> confirm(CaseId id, int version, String words, Instant at, Actor actor) {
        return act(id, LookBackAct.CONFIRM, version, words, at, actor, held -> facts.done(
                        held.docket(), words.strip(), at, actor)
                .then(done -> found(held, words, at, actor)));
    }

    /** Not done: a fact of its own, and the docket is opened again until a day. */
    @Transactional
    public Outcome<CaseId> findUndone(CaseId id, int version, String words, LocalDate due, Instant at, Actor actor) {
        return act(id, LookBackAct.FIND_UNDONE, version, words, at, actor, held -> facts.undone(
                        held.docket(), words.strip(), due, at, actor)
                .then(undone -> found(held, words, at, actor)));
    }

    private Outcome<Map<String, Object>> found(LookBack held, String words, Instant at, Actor actor) {
        var limit = held.limit();
        if (limit != null) {
            limits.end(limit, at, actor);
        }
        return Outcome.done(found(words, at, actor));
    }

    private static Map<String, Object> found(String words, Instant at, Actor actor) {
        var columns = new HashMap<String, Object>();
        columns.put("finding", words.strip());
        columns.put("found_by", actor.personName());
        columns.put("found_at", at);
        return columns;
    }

    private interface Doing {
        Outcome<Map<String, Object>> decide(LookBack held);
    }

    private Outcome<CaseId> act(
            CaseId id, LookBackAct act, int version, String words, Instant at, Actor actor, Doing doing) {
        var seer = sight.standing(actor, LocalDate.ofInstant(at, Zone.SHANGHAI));
        var held = read("x.id = :value", id.value(), sight.concerned(seer), " FOR UPDATE OF x").stream()
                .findFirst()
                .orElse(null);
        if (held == null) {
            return Outcome.refused("inspection.refused.not-found", "architecture 10");
        }
        var refusal =
                Filing.against(LookBackMoves.TABLE, held, act, version, InspectionSight.parties(seer, held.unit()));
        if (refusal != null) {
            return Outcome.refused(refusal);
        }
        if (words.isBlank()) {
            return Outcome.refused("inspection.refused.no-reason", "practice 8");
        }
        return doing.decide(held).then(columns -> {
            filing.settle(
                    LookBackMoves.TABLE, held, act, columns, Map.of("words", words.strip()), List.of(), at, actor);
            return Outcome.done(id);
        });
    }

    private List<LookBack> read(String condition, Object value, InspectionSight.Scope scope, String lock) {
        return jdbc.sql("SELECT x.* FROM inspection.look_back x WHERE " + condition + " AND (" + scope.predicate()
                        + ") ORDER BY x.docket_number, x.id" + lock)
                .param("value", value)
                .params(scope.params())
                .query((row, number) -> lookBack(row))
                .list();
    }

    private static LookBack lookBack(ResultSet row) throws SQLException {
        @Nullable UUID rectification = Columns.id(row, "rectification");
        @Nullable UUID limit = Columns.id(row, "limit_id");
        return new LookBack(
                new CaseId(CaseKind.LOOK_BACK, row.getObject("id", UUID.class)),
                row.getObject("draw", UUID.class),
                row.getString("period"),
                new DocketId(row.getObject("docket", UUID.class)),
                row.getString("docket_number"),
                row.getString("docket_title"),
                new UnitId(row.getObject("unit", UUID.class)),
                Objects.requireNonNull(Columns.instant(row, "accepted_at")),
                LookBackState.valueOf(row.getString("state")),
                row.getString("question"),
                row.getString("answer"),
                row.getString("answered_by"),
                row.getString("finding"),
                row.getString("found_by"),
                Columns.instant(row, "found_at"),
                rectification == null ? null : new CaseId(CaseKind.RECTIFICATION, rectification),
                limit == null ? null : new LimitId(limit),
                row.getInt("version"));
    }
}
