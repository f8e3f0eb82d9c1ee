package org.zhixing.campaign.unitplan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhixing.act.Actor;
import org.zhixing.act.Outcome;
import org.zhixing.act.PersonId;
import org.zhixing.act.Refusal;
import org.zhixing.act.UnitId;
import org.zhixing.act.Zone;
import org.zhixing.campaign.CampaignParty;
import org.zhixing.campaign.CaseId;
import org.zhixing.campaign.CaseKind;
import org.zhixing.campaign.UnitPlanAct;
import org.zhixing.campaign.UnitPlanState;
import org.zhixing.campaign.course.CampaignItems;
import org.zhixing.campaign.desk.CampaignLimits;
import org.zhixing.campaign.desk.CampaignSight;
import org.zhixing.campaign.desk.CampaignTables;
import org.zhixing.campaign.desk.Meetings;
import org.zhixing.filing.Filing;
import org.zhixing.filing.Filing.Asked;
import org.zhixing.filing.Filing.Doing;
import org.zhixing.filing.Filing.Written;
import org.zhixing.organization.Appointment;
import org.zhixing.organization.Organization;
import org.zhixing.supervision.BurdenGate;
import org.zhixing.supervision.Grounds;

/** Each unit that leads a task gets a draft with its own tasks in it, breaks them down, and has the plan reviewed. */
@Service
public class UnitPlans {

    private static final String TABLE = "unit_plan";

    private final UnitPlanRows rows;
    private final CampaignItems items;
    private final Meetings meetings;
    private final CampaignSight sight;
    private final CampaignLimits limits;
    private final CampaignTables tables;
    private final Filing filing;
    private final Organization organization;
    private final JdbcClient jdbc;
    private final ObjectProvider<BurdenGate> gates;

    UnitPlans(
            UnitPlanRows rows,
            CampaignItems items,
            Meetings meetings,
            CampaignSight sight,
            CampaignLimits limits,
            CampaignTables tables,
            Filing filing,
            Organization organization,
            JdbcClient jdbc,
            ObjectProvider<BurdenGate> gates) {
        this.gates = gates;
        this.rows = rows;
        this.items = items;
        this.meetings = meetings;
        this.sight = sight;
        this.limits = limits;
        this.tables = tables;
        this.filing = filing;
        this.organization = organization;
        this.jdbc = jdbc;
    }

    /**
     * Writes a draft for each unit that leads a task and has none yet; the right to do so has been decided.
     *
     * @param stated last day of the first stage, null or past for the term of the rules
     * @return how many
     */
    public int derive(
            UUID campaign, String title, String document, @Nullable LocalDate stated, Instant at, Actor actor) {
        var today = LocalDate.ofInstant(at, Zone.SHANGHAI);
        var due = stated != null && stated.isAfter(today) ? stated : limits.after(today, "unit-plan.term");
        String rule = due.equals(stated) ? document : limits.cite("unit-plan.term");
        var units = withoutPlan(campaign, at);
        for (UnitId unit : units) {
            var id = CaseId.next(CaseKind.UNIT_PLAN);
            var limit = limits.stated(CampaignLimits.UNIT_PLAN, due, rule, "warning.days", id, at, actor);
            tables.insert(
                    TABLE,
                    Map.of(
                            "id",
                            id.value(),
                            "campaign",
                            campaign,
                            "unit",
                            unit.value(),
                            "state",
                            UnitPlanState.DRAFT,
                            "limit_id",
                            limit.value(),
                            "due",
                            due,
                            "version",
                            0));
            filing.enter(id, UnitPlanAct.DERIVE, Map.of("campaign", title, "due", due), List.of(), at, actor);
            filing.tell(unit, id, "campaign.message.plan-derived", title, at);
        }
        return units.size();
    }

    private List<UnitId> withoutPlan(UUID campaign, Instant at) {
        var has = rows.of(campaign, CampaignSight.Scope.SYSTEM).stream()
                .map(UnitPlan::unit)
                .toList();
        return items.of(campaign, at).stream()
                .filter(item -> item.standing().open() && !item.shared())
                .map(CampaignItems.Item::lead)
                .distinct()
                .filter(unit -> !has.contains(unit))
                .toList();
    }

    /** Why one of the units that would get a draft may not be asked for a plan (R052, L9); null when all may. */
    public @Nullable Refusal full(UUID campaign, Instant at) {
        return gates.stream()
                .map(gate -> gate.against(withoutPlan(campaign, at), "UNIT_PLAN", Grounds.PRESCRIBED, at))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** A step as somebody typed it. */
    public record Typed(String words, @Nullable PersonId person, @Nullable LocalDate due) {}

    /** What stood for the task is replaced. */
    @Transactional
    public Outcome<CaseId> breakDown(CaseId id, int version, UUID docket, List<Typed> steps, Instant at, Actor actor) {
        return act(id, UnitPlanAct.BREAK_DOWN, version, at, actor, plan -> {
            var task = items.of(plan.campaign(), at).stream()
                    .filter(item ->
                            item.docket().value().equals(docket) && item.lead().equals(plan.unit()))
                    .findFirst()
                    .orElse(null);
            if (task == null) {
                return Outcome.refused("campaign.refused.not-found", "architecture 10");
            }
            if (steps.isEmpty() || steps.stream().anyMatch(step -> step.words().isBlank() || step.due() == null)) {
                return Outcome.refused("campaign.refused.steps", "R030");
            }
            var staff = staff(plan.unit(), LocalDate.ofInstant(at, Zone.SHANGHAI));
            if (steps.stream().anyMatch(step -> step.person() != null && !staff.containsKey(step.person()))) {
                return Outcome.refused("campaign.refused.not-of-the-unit", "R030");
            }
            jdbc.sql("DELETE FROM campaign.step WHERE plan = :plan AND docket = :docket")
                    .param("plan", id.value())
                    .param("docket", docket)
                    .update();
            for (int n = 0; n < steps.size(); n++) {
                var step = steps.get(n);
                var person = step.person();
                var row = new LinkedHashMap<String, @Nullable Object>();
                row.put("plan", id.value());
                row.put("docket", docket);
                row.put("position", n + 1);
                row.put("words", step.words().strip());
                row.put("person", person == null ? null : person.value());
                row.put("person_name", person == null ? null : staff.get(person));
                row.put("due", step.due());
                tables.insert("step", row);
            }
            return Outcome.done(new Written(
                    Map.of(),
                    Map.of(
                            "task", task.title(),
                            "steps",
                                    steps.stream()
                                            .map(step -> step.words().strip())
                                            .toList())));
        });
    }

    /** Where it departs from the parent it needs its reason. */
    @Transactional
    public Outcome<CaseId> submit(CaseId id, int version, String deviation, Instant at, Actor actor) {
        return act(id, UnitPlanAct.SUBMIT, version, at, actor, plan -> {
            var departures = Departures.of(plan, own(plan, at));
            if (!departures.isEmpty() && deviation.isBlank()) {
                return Outcome.refused("campaign.refused.departs", "R151", departures.size());
            }
            limits.end(plan.limit(), at, actor);
            filing.tell(plan.office(), id, "campaign.message.plan-submitted", plan.title(), at);
            var person = actor.person();
            var row = new LinkedHashMap<String, @Nullable Object>();
            row.put("deviation", deviation.isBlank() ? null : deviation.strip());
            row.put("submitted_at", at);
            row.put("submitter", person == null ? null : person.value());
            row.put("submitted_by", actor.personName());
            return Outcome.done(new Written(row, Map.of("departures", departures.size(), "reason", deviation.strip())));
        });
    }

    /** The meeting with which the unit began, if it says so; instead of what stood there (R151). */
    @Transactional
    public Outcome<CaseId> recordMeeting(CaseId id, int version, Meetings.Typed meeting, Instant at, Actor actor) {
        return act(
                id,
                UnitPlanAct.RECORD_MEETING,
                version,
                at,
                actor,
                plan -> meetings.keep(plan.campaign(), plan.id(), meeting, at, actor));
    }

    /** By somebody else than who submitted it. */
    @Transactional
    public Outcome<CaseId> accept(CaseId id, int version, String opinion, Instant at, Actor actor) {
        return review(id, UnitPlanAct.ACCEPT, version, opinion, "campaign.message.plan-accepted", at, actor);
    }

    @Transactional
    public Outcome<CaseId> sendBack(CaseId id, int version, String reason, Instant at, Actor actor) {
        return reason.isBlank()
                ? Outcome.refused("campaign.refused.no-reason", "R151")
                : review(id, UnitPlanAct.RETURN, version, reason, "campaign.message.plan-returned", at, actor);
    }

    private Outcome<CaseId> review(
            CaseId id, UnitPlanAct act, int version, String opinion, String message, Instant at, Actor actor) {
        return act(id, act, version, at, actor, plan -> {
            if (plan.submitter() != null && plan.submitter().equals(actor.person())) {
                return Outcome.refused("campaign.refused.own-plan", "R151");
            }
            filing.tell(plan.unit(), id, message, plan.title(), at);
            return Outcome.done(new Written(
                    Map.of("opinion", opinion.strip(), "reviewed_at", at, "reviewed_by", actor.personName()),
                    Map.of("opinion", opinion.strip())));
        });
    }

    /** The unit takes an accepted plan up again. */
    @Transactional
    public Outcome<CaseId> amend(CaseId id, int version, String reason, Instant at, Actor actor) {
        return act(
                id,
                UnitPlanAct.AMEND,
                version,
                at,
                actor,
                plan -> reason.isBlank()
                        ? Outcome.refused("campaign.refused.no-reason", "R151")
                        : Outcome.done(new Written(Map.of(), Map.of("reason", reason.strip()))));
    }

    /** The unit's own tasks in the campaign. */
    public List<CampaignItems.Item> own(UnitPlan plan, Instant at) {
        return items.of(plan.campaign(), at).stream()
                .filter(item -> item.lead().equals(plan.unit()))
                .toList();
    }

    /** Everybody in the unit and its sections, in official order. */
    public Map<PersonId, String> staff(UnitId unit, LocalDate day) {
        var staff = new LinkedHashMap<PersonId, String>();
        for (UnitId one : organization.withSections(unit, day)) {
            for (Appointment held : organization.staffOf(one, day)) {
                staff.putIfAbsent(held.person(), held.personName());
            }
        }
        return staff;
    }

    /** What somebody may do to a plan now: nothing when the campaign has ended. */
    public List<UnitPlanAct> open(UnitPlan plan, CampaignSight.Seer seer) {
        return plan.course().ended() ? List.of() : UnitPlanMoves.TABLE.openTo(parties(plan, seer), plan.state());
    }

    private static Set<CampaignParty> parties(UnitPlan plan, CampaignSight.Seer seer) {
        return CampaignSight.parties(seer, plan.office(), Set.of(), plan.unit(), null);
    }

    private Outcome<CaseId> act(
            CaseId id, UnitPlanAct act, int version, Instant at, Actor actor, Doing<UnitPlan> doing) {
        var seer = sight.seer(actor, LocalDate.ofInstant(at, Zone.SHANGHAI));
        return filing.act(
                UnitPlanMoves.TABLE,
                rows.hold(id.value(), sight.unitPlans(seer)),
                plan -> parties(plan, seer),
                new Asked<>(id, act, version, at, actor),
                plan -> plan.course().ended()
                        ? Outcome.refused("campaign.refused.campaign-ended", "R151")
                        : doing.decide(plan));
    }
}
