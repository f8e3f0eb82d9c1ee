package org.zhixing.inspection.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import org.zhixing.act.Actor;
import org.zhixing.act.Outcome;
import org.zhixing.act.Refusal;
import org.zhixing.act.UnitId;
import org.zhixing.act.Zone;
import org.zhixing.approval.Approvals;
import org.zhixing.filing.Filing;
import org.zhixing.inspection.CaseId;
import org.zhixing.inspection.CaseKind;
import org.zhixing.inspection.PlanAct;
import org.zhixing.inspection.desk.Asking;
import org.zhixing.inspection.desk.InspectionRules;
import org.zhixing.inspection.desk.InspectionSight;
import org.zhixing.inspection.desk.InspectionStanding;
import org.zhixing.organization.CityOffices;
import org.zhixing.organization.Unit;
import org.zhixing.organization.UnitType;
import org.zhixing.signoff.SignOffs;
import org.zhixing.supervision.Grounds;

/** Plans are written, drawn for, put into the calendar and submitted; what is refused leaves no trace. */
@Service
public class InspectionPlans {

    private static final String CHECK = "CHECK";

    private final PlanRows rows;
    private final Teams teams;
    private final Designations designations;
    private final CheckCalendar calendar;
    private final Draws draws;
    private final PlanApproval approval;
    private final SignOffs signOffs;
    private final Approvals approvals;
    private final InspectionSight sight;
    private final InspectionRules rules;
    private final CityOffices offices;
    private final Filing filing;
    private final Asking asking;

    InspectionPlans(
            PlanRows rows,
            Teams teams,
            Designations designations,
            CheckCalendar calendar,
            Draws draws,
            PlanApproval approval,
            SignOffs signOffs,
            Approvals approvals,
            InspectionSight sight,
            InspectionRules rules,
            CityOffices offices,
            Filing filing,
            Asking asking) {
        this.asking = asking;
        this.rows = rows;
        this.teams = teams;
        this.designations = designations;
        this.calendar = calendar;
        this.draws = draws;
        this.approval = approval;
        this.signOffs = signOffs;
        this.approvals = approvals;
        this.sight = sight;
        this.rules = rules;
        this.offices = offices;
        this.filing = filing;
    }

    /** Writes a plan down; a department needs a designation that covers the period (domain law L1 article 7). */
    @Transactional
    public Outcome<CaseId> draft(NewPlan plan, Instant at, Actor actor) {
        var today = LocalDate.ofInstant(at, Zone.SHANGHAI);
        var seer = sight.standing(actor, today);
        var supervisor = seer.home();
        var person = actor.person();
        if (person == null || supervisor == null || !(seer.office() || seer.speaks())) {
            return Outcome.refused("inspection.refused.not-yours", "L1");
        }
        UUID designation = null;
        if (!seer.office()) {
            var found = designations.covering(supervisor, plan.from(), plan.to());
            if (found.isEmpty()) {
                return Outcome.refused("inspection.refused.no-designation", designations.article());
            }
            designation = found.get().id();
        }
        var grounds = grounds(plan, supervisor, today);
        var refusal = unsound(plan, grounds, today);
        if (refusal != null) {
            return Outcome.refused(refusal);
        }
        var team = teams.members(plan.team(), plan.leader(), today);
        refusal = teams.against(team, plan.units(), today);
        if (refusal != null) {
            return Outcome.refused(refusal);
        }
        var id = CaseId.next(CaseKind.PLAN);
        Map<String, @Nullable Object> row = columns(plan);
        row.put("id", id.value());
        row.put("supervisor", supervisor.value());
        row.put("designation", designation);
        row.put("state", "DRAFT");
        row.put("drafted_at", at);
        row.put("drafter", person.value());
        row.put("drafter_name", actor.personName());
        row.put("version", 0);
        filing.begin(
                id,
                PlanAct.DRAFT,
                row,
                Map.of("title", plan.title(), "authority", plan.authority(), "askedWhy", grounds.why()),
                List.of(),
                at,
                actor);
        asking.state(id.value(), CHECK, grounds, at, actor);
        rows.writeTeam(id, team);
        rows.writeVisits(id, plan.units(), plan.from());
        return Outcome.done(id);
    }

    @Transactional
    public Outcome<CaseId> revise(CaseId id, int version, NewPlan plan, Instant at, Actor actor) {
        return act(id, PlanAct.REVISE, version, at, actor, (held, seer, today) -> {
            var grounds = grounds(plan, held.supervisor(), today);
            var refusal = unsound(plan, grounds, today);
            var team = teams.members(plan.team(), plan.leader(), today);
            refusal = refusal != null ? refusal : teams.against(team, plan.units(), today);
            if (refusal == null
                    && held.designation() != null
                    && designations
                            .covering(held.supervisor(), plan.from(), plan.to())
                            .isEmpty()) {
                refusal = Refusal.of("inspection.refused.no-designation", designations.article());
            }
            if (refusal != null) {
                return Outcome.refused(refusal);
            }
            rows.writeTeam(id, team);
            rows.writeVisits(id, plan.units(), plan.from());
            asking.state(id.value(), CHECK, grounds, at, actor);
            return Outcome.done(new Written(columns(plan), Map.of("title", plan.title(), "askedWhy", grounds.why())));
        });
    }

    /** Draws units of one kind by the published rule; once for each plan. */
    @Transactional
    public Outcome<CaseId> draw(
            CaseId id, int version, UnitType type, int size, LocalDate day, Instant at, Actor actor) {
        return act(id, PlanAct.DRAW, version, at, actor, (held, seer, today) -> {
            if (draws.ofPlan(id.value()).isPresent()) {
                return Outcome.refused("inspection.refused.drawn-already", "R049");
            }
            var population = offices.bodies(today).stream()
                    .filter(unit -> unit.type() == type)
                    .map(unit -> new SeededDraw.Item(
                            unit.id().value(), unit.name(), unit.id().value()))
                    .toList();
            if (size < 1 || size > population.size()) {
                return Outcome.refused("inspection.refused.draw-size", "R049", population.size());
            }
            if (day.isBefore(held.from()) || day.isAfter(held.to())) {
                return Outcome.refused("inspection.refused.outside", "L1");
            }
            var draw = draws.draw(id.value(), null, population, size, 0, List.of(), at, actor);
            var units = new java.util.ArrayList<>(
                    rows.visitsOf(id).stream().map(Visit::unit).toList());
            draw.chosen().forEach(unit -> units.add(new org.zhixing.act.UnitId(unit)));
            rows.writeVisits(id, units.stream().distinct().toList(), day);
            var names = population.stream()
                    .filter(item -> draw.chosen().contains(item.id()))
                    .map(SeededDraw.Item::label)
                    .toList();
            return Outcome.done(new Written(
                    Map.of(),
                    Map.of(
                            "algorithm", draw.algorithm(),
                            "seed", draw.seed(),
                            "population",
                                    population.stream()
                                            .map(SeededDraw.Item::label)
                                            .toList(),
                            "drawn", names)));
        });
    }

    /** Gives a visit its day; what another plan does there meanwhile refuses it. */
    @Transactional
    public Outcome<CaseId> schedule(CaseId id, int version, UUID visit, LocalDate day, Instant at, Actor actor) {
        return act(id, PlanAct.SCHEDULE, version, at, actor, (held, seer, today) -> {
            var found = mine(id, visit);
            if (found == null || found.mergedInto() != null) {
                return Outcome.refused("inspection.refused.not-found", "architecture 10");
            }
            if (day.isBefore(held.from()) || day.isAfter(held.to())) {
                return Outcome.refused("inspection.refused.outside", "L1");
            }
            calendar.hold();
            rows.schedule(visit, day);
            var refusal = held.state().counts() ? calendar.against(held, rows.visitsOf(id), today) : null;
            if (refusal != null) {
                TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
                return Outcome.refused(refusal);
            }
            return Outcome.done(new Written(Map.of(), Map.of("unit", offices.name(found.unit(), today), "day", day)));
        });
    }

    /** Two checks of one unit become one visit; a person decides so (R052). */
    @Transactional
    public Outcome<CaseId> merge(CaseId id, int version, UUID visit, UUID other, Instant at, Actor actor) {
        return act(id, PlanAct.MERGE, version, at, actor, (held, seer, today) -> {
            calendar.hold();
            var clash = calendar.clashes(id, today).stream()
                    .filter(one -> one.visit().equals(visit) && one.other().equals(other) && one.mergeable())
                    .findFirst()
                    .orElse(null);
            if (clash == null) {
                return Outcome.refused("inspection.refused.not-found", "R052");
            }
            rows.merge(visit, other, actor.personName());
            return Outcome.done(new Written(
                    Map.of(),
                    Map.of(
                            "unit", offices.name(clash.unit(), today),
                            "day", clash.otherDay(),
                            "with", clash.title())));
        });
    }

    /** Asks the leaders of the office; clashes, quotas and recusal are looked at once more. */
    @Transactional
    public Outcome<CaseId> submit(CaseId id, int version, Instant at, Actor actor) {
        return act(id, PlanAct.SUBMIT, version, at, actor, (held, seer, today) -> {
            calendar.hold();
            var visits = rows.visitsOf(id);
            if (visits.isEmpty()) {
                return Outcome.refused("inspection.refused.no-units", "L1");
            }
            var team = rows.teamOf(id).stream().filter(Inspector::takesPart).toList();
            var refusal = teams.against(team, visits.stream().map(Visit::unit).toList(), today);
            refusal = refusal != null ? refusal : calendar.against(held, visits, today);
            if (refusal != null) {
                return Outcome.refused(refusal);
            }
            return approval.submit(held, visits, team, at, actor)
                    .then(onItsWay -> Outcome.done(new Written(
                            Map.of(),
                            Map.of(
                                    "units",
                                    List.copyOf(offices.names(
                                                    visits.stream()
                                                            .map(Visit::unit)
                                                            .toList(),
                                                    today)
                                            .values())))));
        });
    }

    /** 核稿, by another than who drafted or submitted it; then the leaders are asked (practice 7). */
    @Transactional
    public Outcome<CaseId> check(CaseId id, int version, String opinion, Instant at, Actor actor) {
        return held(
                id,
                PlanAct.CHECK,
                version,
                at,
                actor,
                (held, seer, today) -> held.drafter().equals(actor.person())
                        ? Outcome.refused("signoff.refused.own-text", "practice 7")
                        : signOffs.check(id.subject(), opinion, at, actor).then(checked -> Outcome.done(id)));
    }

    /** Back to the drafter, with the reason; a question to the leaders is taken back. */
    @Transactional
    public Outcome<CaseId> sendBack(CaseId id, int version, String reason, Instant at, Actor actor) {
        approvals.hold(List.of(id.subject()));
        return held(id, PlanAct.SEND_BACK, version, at, actor, (held, seer, today) -> signOffs.sendBack(
                        id.subject(), reason, at, actor)
                .then(back -> {
                    filing.move(PlanMoves.TABLE, held, PlanAct.SEND_BACK, Map.of());
                    approval.tellDrafter(held, "inspection.message.plan-declined", at);
                    return Outcome.done(id);
                }));
    }

    /** Ends the visits: every record is signed by both, and why a unit has none is said (R048). */
    @Transactional
    public Outcome<CaseId> close(CaseId id, int version, String words, Instant at, Actor actor) {
        return act(id, PlanAct.CLOSE, version, at, actor, (held, seer, today) -> {
            var refusal = unsigned(id, today);
            if (refusal == null && words.isBlank()) {
                refusal = unrecorded(id, today);
            }
            return refusal != null
                    ? Outcome.refused(refusal)
                    : Outcome.done(new Written(Map.of("end_words", words.strip()), Map.of("words", words.strip())));
        });
    }

    /** Which record lacks whose signature; null where none does. */
    public @Nullable Refusal unsigned(CaseId id, LocalDate today) {
        var open = rows.unsigned(id);
        return open.isEmpty()
                ? null
                : Refusal.of(
                        "inspection.refused.records-unsigned",
                        "R048",
                        offices.name(open.get(0).unit(), today),
                        open.get(0).missing(),
                        open.size());
    }

    /** Which unit has no record; null where each has one. */
    public @Nullable Refusal unrecorded(CaseId id, LocalDate today) {
        var open = rows.unrecorded(id);
        return open.isEmpty()
                ? null
                : Refusal.of(
                        "inspection.refused.visits-unrecorded", "R048", offices.name(open.get(0), today), open.size());
    }

    @Transactional
    public Outcome<CaseId> cancel(CaseId id, int version, String reason, Instant at, Actor actor) {
        return act(
                id,
                PlanAct.CANCEL,
                version,
                at,
                actor,
                (held, seer, today) -> reason.isBlank()
                        ? Outcome.refused("inspection.refused.no-reason", "L1")
                        : Outcome.done(
                                new Written(Map.of("end_words", reason.strip()), Map.of("reason", reason.strip()))));
    }

    /** Why the data at hand do not suffice, as it was said last. */
    public String why(CaseId id) {
        return asking.why(id.value(), CHECK);
    }

    /** What an act changes and says. */
    record Written(Map<String, ? extends @Nullable Object> columns, Map<String, Object> facts) {}

    /** What one act does besides moving the state. */
    interface Doing extends Holding<Written> {}

    private interface Holding<T> {
        Outcome<T> decide(SupervisionPlan plan, InspectionStanding seer, LocalDate today);
    }

    Outcome<CaseId> act(CaseId id, PlanAct act, int version, Instant at, Actor actor, Doing doing) {
        return held(id, act, version, at, actor, (held, seer, today) -> doing.decide(held, seer, today)
                .then(written -> {
                    filing.settle(PlanMoves.TABLE, held, act, written.columns(), written.facts(), List.of(), at, actor);
                    return Outcome.done(id);
                }));
    }

    /** Holds the plan and asks the table; what the act does besides is its own. */
    private Outcome<CaseId> held(CaseId id, PlanAct act, int version, Instant at, Actor actor, Holding<CaseId> doing) {
        var today = LocalDate.ofInstant(at, Zone.SHANGHAI);
        var seer = sight.standing(actor, today);
        var held = rows.hold(id, sight.plans(seer)).orElse(null);
        if (held == null) {
            return Outcome.refused("inspection.refused.not-found", "architecture 10");
        }
        var refusal = Filing.against(PlanMoves.TABLE, held, act, version, rows.partiesOf(held, seer));
        if (refusal != null) {
            return Outcome.refused(refusal);
        }
        return doing.decide(held, seer, today);
    }

    private @Nullable Visit mine(CaseId plan, UUID visit) {
        return rows.visitsOf(plan).stream()
                .filter(one -> one.id().equals(visit))
                .findFirst()
                .orElse(null);
    }

    private Grounds grounds(NewPlan plan, UnitId supervisor, LocalDate today) {
        return new Grounds(plan.authority(), offices.name(supervisor, today), plan.why());
    }

    private @Nullable Refusal unsound(NewPlan plan, Grounds grounds, LocalDate today) {
        if (plan.title().isBlank()
                || plan.authority().isBlank()
                || plan.scope().isBlank()
                || plan.matters().isEmpty()) {
            return Refusal.of("inspection.refused.incomplete", "L1");
        }
        var unfounded = asking.unfounded(CHECK, grounds);
        if (unfounded != null) {
            return unfounded;
        }
        var longest = rules.rule("plan.longest");
        if (plan.to().isBefore(plan.from())
                || plan.from().isBefore(today)
                || plan.to().isAfter(plan.from().plusDays(longest.number() - 1L))) {
            return Refusal.of("inspection.refused.period", longest.source(), longest.number());
        }
        var bodies = offices.bodies(today).stream().map(Unit::id).toList();
        return bodies.containsAll(plan.units()) ? null : Refusal.of("inspection.refused.no-body", "L1");
    }

    private static Map<String, @Nullable Object> columns(NewPlan plan) {
        var row = new LinkedHashMap<String, @Nullable Object>();
        row.put("title", plan.title().strip());
        row.put("kind", plan.kind());
        row.put("way", plan.way());
        row.put("authority_kind", plan.authorityKind());
        row.put("authority", plan.authority().strip());
        row.put("scope", plan.scope().strip());
        row.put("matters", plan.matters());
        row.put("from_day", plan.from());
        row.put("to_day", plan.to());
        row.put(
                "words",
                plan.title() + " " + plan.authority() + " " + plan.scope() + " " + String.join(" ", plan.matters()));
        return row;
    }
}
