package org.zhixing.inspection.lookback;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
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
import org.zhixing.inspection.CaseId;
import org.zhixing.inspection.CaseKind;
import org.zhixing.inspection.LookBackAct;
import org.zhixing.inspection.LookBackState;
import org.zhixing.inspection.NewRectification;
import org.zhixing.inspection.Origin;
import org.zhixing.inspection.Rectifications;
import org.zhixing.inspection.desk.Filing;
import org.zhixing.inspection.desk.InspectionRules;
import org.zhixing.inspection.desk.InspectionSight;
import org.zhixing.inspection.desk.InspectionStanding;
import org.zhixing.inspection.plan.Draw;
import org.zhixing.inspection.plan.Draws;
import org.zhixing.inspection.plan.SeededDraw;
import org.zhixing.organization.CityOffices;
import org.zhixing.rows.Columns;
import org.zhixing.supervision.DocketId;
import org.zhixing.supervision.LookBacks;

/** Accepted is not done: each quarter some are drawn and looked at, first in what the docket shows (practice 8). */
@Service
public class LookBackRegister {

    private static final int PERCENT = 100;

    private final JdbcClient jdbc;
    private final Draws draws;
    private final LookBacks facts;
    private final Rectifications rectifications;
    private final InspectionRules rules;
    private final InspectionSight sight;
    private final Filing filing;

    LookBackRegister(
            JdbcClient jdbc,
            Draws draws,
            LookBacks facts,
            Rectifications rectifications,
            InspectionRules rules,
            InspectionSight sight,
            Filing filing) {
        this.jdbc = jdbc;
        this.draws = draws;
        this.facts = facts;
        this.rectifications = rectifications;
        this.rules = rules;
        this.sight = sight;
        this.filing = filing;
    }

    /** The quarter of a day, as in {@code 2026-Q1}. */
    public static String quarterOf(LocalDate day) {
        return day.getYear() + "-Q" + day.get(IsoFields.QUARTER_OF_YEAR);
    }

    public Optional<LookBack> find(CaseId id, InspectionStanding seer) {
        return read("x.id = :value", id.value(), sight.concerned(seer), "").stream()
                .findFirst();
    }

    /** Of one quarter, as far as the seer may see. */
    public List<LookBack> of(String quarter, InspectionStanding seer) {
        return read("x.quarter = :value", quarter, sight.concerned(seer), "");
    }

    /** Quarters for which has been drawn, the latest first. */
    public List<String> quarters() {
        return jdbc.sql("SELECT DISTINCT quarter FROM inspection.look_back ORDER BY quarter DESC")
                .query(String.class)
                .list();
    }

    public Optional<Draw> drawOf(String quarter) {
        return draws.ofQuarter(quarter);
    }

    private record Accepted(UUID docket, String number, String title, UUID unit, Instant acceptedAt) {}

    /** Accepted long enough and not too long ago, and never looked back at. */
    private List<Accepted> population(LocalDate today) {
        return jdbc.sql(
                        """
                        SELECT d.id, d.number, d.title, d.lead, d.accepted_at FROM supervision.docket_overview d
                        WHERE d.state IN ('ACCEPTED', 'CLOSED') AND d.accepted_at >= :from AND d.accepted_at < :to
                          AND d.number IS NOT NULL
                          AND NOT EXISTS (SELECT FROM inspection.look_back x WHERE x.docket = d.id)
                        ORDER BY d.id
                        """)
                .param(
                        "from",
                        Columns.at(start(
                                today.minusDays(rules.rule("look-back.latest").number()))))
                .param(
                        "to",
                        Columns.at(start(
                                today.minusDays(rules.rule("look-back.earliest").number() - 1L))))
                .query((row, number) -> new Accepted(
                        row.getObject("id", UUID.class),
                        row.getString("number"),
                        row.getString("title"),
                        row.getObject("lead", UUID.class),
                        Objects.requireNonNull(Columns.instant(row, "accepted_at"))))
                .list();
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(Zone.SHANGHAI).toInstant();
    }

    /** Draws for the quarter of today; once a quarter. */
    @Transactional
    public Outcome<String> draw(Instant at, Actor actor) {
        var today = LocalDate.ofInstant(at, Zone.SHANGHAI);
        String quarter = quarterOf(today);
        if (!sight.standing(actor, today).office()) {
            return Outcome.refused("inspection.refused.not-yours", "practice 8");
        }
        if (draws.ofQuarter(quarter).isPresent()) {
            return Outcome.refused("inspection.refused.drawn-already", "R049");
        }
        var accepted = population(today);
        if (accepted.isEmpty()) {
            return Outcome.refused("inspection.refused.nothing-accepted", "practice 8");
        }
        int share = rules.rule("look-back.share").number();
        var draw = draws.draw(
                null,
                quarter,
                accepted.stream()
                        .map(one -> new SeededDraw.Item(one.docket(), one.number() + " " + one.title(), one.unit()))
                        .toList(),
                (accepted.size() * share + PERCENT - 1) / PERCENT,
                rules.rule("look-back.unit.from").number(),
                at,
                actor);
        for (var one : accepted) {
            if (draw.chosen().contains(one.docket())) {
                begin(one, draw, quarter, at, actor);
            }
        }
        return Outcome.done(quarter);
    }

    private void begin(Accepted one, Draw draw, String quarter, Instant at, Actor actor) {
        var id = CaseId.next(CaseKind.LOOK_BACK);
        var row = new HashMap<String, Object>();
        row.put("id", id.value());
        row.put("draw", draw.id());
        row.put("quarter", quarter);
        row.put("docket", one.docket());
        row.put("docket_number", one.number());
        row.put("docket_title", one.title());
        row.put("unit", one.unit());
        row.put("accepted_at", one.acceptedAt());
        row.put("state", LookBackState.DRAWN);
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

    /** Only what the docket does not show is asked. */
    @Transactional
    public Outcome<CaseId> ask(CaseId id, int version, String question, Instant at, Actor actor) {
        return act(id, LookBackAct.ASK, version, question, at, actor, held -> {
            filing.tell(
                    CityOffices.liaison(held.unit()), id, "inspection.message.look-back-asked", held.docketTitle(), at);
            return Outcome.done(Map.of("question", question.strip()));
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
        return act(id, LookBackAct.CONFIRM, version, words, at, actor, held -> facts.record(
                        held.docket(), true, words.strip(), at, actor)
                .then(done -> Outcome.done(found(words, at, actor))));
    }

    /** Not done: a fact of the docket, and a rectification. */
    @Transactional
    public Outcome<CaseId> findUndone(CaseId id, int version, String words, LocalDate due, Instant at, Actor actor) {
        return act(id, LookBackAct.FIND_UNDONE, version, words, at, actor, held -> rectifications
                .open(
                        List.of(new NewRectification(
                                Origin.LOOK_BACK,
                                held.docketNumber() + " " + held.docketTitle(),
                                held.docket().value(),
                                held.docket().href(),
                                held.unit(),
                                words.strip(),
                                due)),
                        at,
                        actor)
                .then(opened -> facts.record(held.docket(), false, words.strip(), at, actor)
                        .then(done -> {
                            var columns = found(words, at, actor);
                            columns.put("rectification", opened.get(0).value());
                            return Outcome.done(columns);
                        })));
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
        return new LookBack(
                new CaseId(CaseKind.LOOK_BACK, row.getObject("id", UUID.class)),
                row.getObject("draw", UUID.class),
                row.getString("quarter"),
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
                row.getInt("version"));
    }
}
