package org.zhixing.inspection.conclusion;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhixing.act.Actor;
import org.zhixing.act.Outcome;
import org.zhixing.act.PersonId;
import org.zhixing.act.Refusal;
import org.zhixing.act.UnitId;
import org.zhixing.act.Zone;
import org.zhixing.approval.Approvals;
import org.zhixing.filing.Filing;
import org.zhixing.inspection.CaseId;
import org.zhixing.inspection.CaseKind;
import org.zhixing.inspection.ConclusionAct;
import org.zhixing.inspection.ConclusionState;
import org.zhixing.inspection.InspectionParty;
import org.zhixing.inspection.RecordState;
import org.zhixing.inspection.desk.InspectionLimits;
import org.zhixing.inspection.desk.InspectionSight;
import org.zhixing.inspection.plan.PlanRows;
import org.zhixing.inspection.plan.Visit;
import org.zhixing.inspection.record.VisitRecord;
import org.zhixing.inspection.record.VisitRecords;
import org.zhixing.signoff.SignOffs;

/** From signed records to a conclusion that goes by the office's own steps, is served, and received (practice 7). */
@Service
public class Conclusions {

    private final ConclusionRows rows;
    private final PlanRows plans;
    private final VisitRecords records;
    private final ConclusionIssue issue;
    private final SignOffs signOffs;
    private final Approvals approvals;
    private final InspectionLimits limits;
    private final InspectionSight sight;
    private final Filing filing;

    Conclusions(
            ConclusionRows rows,
            PlanRows plans,
            VisitRecords records,
            ConclusionIssue issue,
            SignOffs signOffs,
            Approvals approvals,
            InspectionLimits limits,
            InspectionSight sight,
            Filing filing) {
        this.rows = rows;
        this.plans = plans;
        this.records = records;
        this.issue = issue;
        this.signOffs = signOffs;
        this.approvals = approvals;
        this.limits = limits;
        this.sight = sight;
        this.filing = filing;
    }

    /** What the signed records say, for the drafter to edit (interface rule 2). */
    public String drafted(CaseId plan, UnitId unit, Instant at, Actor actor) {
        var seer = sight.standing(actor, LocalDate.ofInstant(at, Zone.SHANGHAI));
        return signed(plan, unit, seer).stream().map(VisitRecord::facts).collect(Collectors.joining("\n"));
    }

    private List<VisitRecord> signed(CaseId plan, UnitId unit, org.zhixing.inspection.desk.InspectionStanding seer) {
        return records.ofPlan(plan, seer).stream()
                .filter(one -> one.unit().equals(unit) && one.state() == RecordState.SIGNED)
                .toList();
    }

    @Transactional
    public Outcome<CaseId> draft(CaseId plan, UnitId unit, NewConclusion text, Instant at, Actor actor) {
        var today = LocalDate.ofInstant(at, Zone.SHANGHAI);
        var seer = sight.standing(actor, today);
        var found = plans.find(plan, sight.plans(seer)).orElse(null);
        var person = actor.person();
        boolean visited = plans.visitsOf(plan).stream().map(Visit::unit).anyMatch(unit::equals);
        if (found == null || person == null || !visited) {
            return Outcome.refused("inspection.refused.not-found", "architecture 10");
        }
        var parties = plans.partiesOf(found, seer);
        if (parties.isEmpty() || parties.equals(java.util.Set.of(InspectionParty.LEADER))) {
            return Outcome.refused("inspection.refused.not-yours", "L1");
        }
        if (signed(plan, unit, seer).isEmpty()) {
            return Outcome.refused("inspection.refused.records-first", "L1");
        }
        if (rows.ofPlan(plan, InspectionSight.Scope.SYSTEM).stream()
                .anyMatch(one -> one.unit().equals(unit))) {
            return Outcome.refused("inspection.refused.concluded", "L1");
        }
        var refusal = unsound(text, today);
        if (refusal != null) {
            return Outcome.refused(refusal);
        }
        var id = CaseId.next(CaseKind.CONCLUSION);
        Map<String, @Nullable Object> row = columns(text);
        row.put("id", id.value());
        row.put("plan", plan.value());
        row.put("unit", unit.value());
        row.put("state", ConclusionState.DRAFT);
        row.put("drafter", person.value());
        row.put("drafter_name", actor.personName());
        row.put("drafted_at", at);
        row.put("version", 0);
        filing.begin(id, ConclusionAct.DRAFT, row, Map.of("facts", text.facts().strip()), List.of(), at, actor);
        return Outcome.done(id);
    }

    @Transactional
    public Outcome<CaseId> redraft(CaseId id, int version, NewConclusion text, Instant at, Actor actor) {
        return act(id, ConclusionAct.REDRAFT, version, at, actor, (held, person) -> {
            var refusal = unsound(text, LocalDate.ofInstant(at, Zone.SHANGHAI));
            if (refusal != null) {
                return Outcome.refused(refusal);
            }
            Map<String, @Nullable Object> row = columns(text);
            row.put("drafter", person.value());
            row.put("drafter_name", actor.personName());
            return Outcome.done(new Written(row, Map.of("facts", text.facts().strip()), List.of()));
        });
    }

    /** Sets it on its way by the office's own steps (practice 7). */
    @Transactional
    public Outcome<CaseId> sendToCheck(CaseId id, int version, Instant at, Actor actor) {
        return held(id, ConclusionAct.SEND_TO_CHECK, version, at, actor, (held, person) -> issue.submit(held, at, actor)
                .then(onItsWay -> {
                    filing.move(ConclusionMoves.TABLE, held, ConclusionAct.SEND_TO_CHECK, Map.of());
                    return Outcome.done(id);
                }));
    }

    @Transactional
    public Outcome<CaseId> sendBack(CaseId id, int version, String reason, Instant at, Actor actor) {
        approvals.hold(List.of(id.subject()));
        return held(id, ConclusionAct.SEND_BACK, version, at, actor, (held, person) -> signOffs.sendBack(
                        id.subject(), reason, at, actor)
                .then(back -> {
                    filing.move(ConclusionMoves.TABLE, held, ConclusionAct.SEND_BACK, Map.of());
                    issue.tellDrafter(held, at);
                    return Outcome.done(id);
                }));
    }

    /** 核稿, by another than the drafter; what follows is in the office's steps. */
    @Transactional
    public Outcome<CaseId> check(CaseId id, int version, Instant at, Actor actor) {
        return held(
                id,
                ConclusionAct.CHECK,
                version,
                at,
                actor,
                (held, person) -> held.drafter().equals(person)
                        ? Outcome.refused("inspection.refused.own-draft", "practice 7")
                        : signOffs.check(id.subject(), "", at, actor).then(checked -> Outcome.done(id)));
    }

    /** The unit has it: from now on it may ask for review. */
    @Transactional
    public Outcome<CaseId> acknowledge(CaseId id, int version, Instant at, Actor actor) {
        return act(
                id,
                ConclusionAct.ACKNOWLEDGE,
                version,
                at,
                actor,
                (held, person) -> Outcome.done(received(id, actor.unitName() + " " + actor.personName(), at, actor)));
    }

    /** Delivered otherwise, with who took it. */
    @Transactional
    public Outcome<CaseId> recordDelivery(CaseId id, int version, String receiver, Instant at, Actor actor) {
        return act(
                id,
                ConclusionAct.RECORD_DELIVERY,
                version,
                at,
                actor,
                (held, person) -> receiver.isBlank()
                        ? Outcome.refused("inspection.refused.incomplete", "L1")
                        : Outcome.done(received(id, receiver.strip(), at, actor)));
    }

    private Written received(CaseId id, String by, Instant at, Actor actor) {
        var limit = limits.byLaw(InspectionLimits.REVIEW_REQUEST, "DC-REV-REQ", id, List.of(), at, actor);
        return new Written(
                Map.of("received_at", at, "received_by", by, "request_limit", limit.value()),
                Map.of("receiver", by),
                List.of());
    }

    /** What an act changes and says. */
    record Written(Map<String, ? extends @Nullable Object> columns, Map<String, Object> facts, List<String> evidence) {}

    /** What one act does besides moving the state. */
    interface Doing extends Holding<Written> {}

    private interface Holding<T> {
        Outcome<T> decide(Conclusion held, PersonId person);
    }

    Outcome<CaseId> act(CaseId id, ConclusionAct act, int version, Instant at, Actor actor, Doing doing) {
        return held(id, act, version, at, actor, (held, person) -> doing.decide(held, person)
                .then(written -> {
                    filing.settle(
                            ConclusionMoves.TABLE,
                            held,
                            act,
                            written.columns(),
                            written.facts(),
                            written.evidence(),
                            at,
                            actor);
                    return Outcome.done(id);
                }));
    }

    /** Holds the conclusion and asks the table; what the act does besides is its own. */
    private Outcome<CaseId> held(
            CaseId id, ConclusionAct act, int version, Instant at, Actor actor, Holding<CaseId> doing) {
        var seer = sight.standing(actor, LocalDate.ofInstant(at, Zone.SHANGHAI));
        var held = rows.hold(id, sight.conclusions(seer)).orElse(null);
        var person = actor.person();
        if (held == null || person == null) {
            return Outcome.refused("inspection.refused.not-found", "architecture 10");
        }
        var refusal = Filing.against(ConclusionMoves.TABLE, held, act, version, rows.partiesOf(held, seer));
        if (refusal != null) {
            return Outcome.refused(refusal);
        }
        return doing.decide(held, person);
    }

    private static @Nullable Refusal unsound(NewConclusion text, LocalDate today) {
        if (text.facts().isBlank() || text.opinion().isBlank()) {
            return Refusal.of("inspection.refused.incomplete", "L1");
        }
        var due = text.rectifyBy();
        if (due == null) {
            return text.findings().isEmpty() ? null : Refusal.of("inspection.refused.no-due", "R054");
        }
        return due.isAfter(today) ? null : Refusal.of("inspection.refused.due", "R054");
    }

    private static Map<String, @Nullable Object> columns(NewConclusion text) {
        var row = new LinkedHashMap<String, @Nullable Object>();
        row.put("facts", text.facts().strip());
        row.put("findings", text.findings());
        row.put("opinion", text.opinion().strip());
        row.put("rectify_by", text.rectifyBy());
        return row;
    }
}
