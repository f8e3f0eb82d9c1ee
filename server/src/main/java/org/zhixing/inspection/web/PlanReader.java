package org.zhixing.inspection.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhixing.act.Actor;
import org.zhixing.act.UnitId;
import org.zhixing.act.Zone;
import org.zhixing.approval.ApprovalReading;
import org.zhixing.inspection.CaseId;
import org.zhixing.inspection.InspectionParty;
import org.zhixing.inspection.PlanState;
import org.zhixing.inspection.conclusion.ConclusionRows;
import org.zhixing.inspection.desk.InspectionSight;
import org.zhixing.inspection.desk.InspectionStanding;
import org.zhixing.inspection.plan.CheckCalendar;
import org.zhixing.inspection.plan.Clash;
import org.zhixing.inspection.plan.Designations;
import org.zhixing.inspection.plan.Draws;
import org.zhixing.inspection.plan.PlanRows;
import org.zhixing.inspection.plan.SupervisionPlan;
import org.zhixing.inspection.record.VisitRecords;
import org.zhixing.ledger.Timeline;
import org.zhixing.organization.CityOffices;
import org.zhixing.shell.RegisterForms;
import org.zhixing.signoff.Paths;
import org.zhixing.signoff.SignOff;
import org.zhixing.signoff.SignOffSteps;
import org.zhixing.signoff.SignOffs;

/** Reads one plan whole, as far as the actor may see it. */
@Component
class PlanReader {

    private final PlanRows rows;
    private final VisitRecords records;
    private final ConclusionRows conclusions;
    private final Designations designations;
    private final Draws draws;
    private final CheckCalendar calendar;
    private final InspectionSight sight;
    private final CityOffices offices;
    private final PlanForms forms;
    private final ApprovalReading approvals;
    private final CaseTimelines timelines;
    private final SignOffs signOffs;
    private final Paths paths;

    PlanReader(
            PlanRows rows,
            VisitRecords records,
            ConclusionRows conclusions,
            Designations designations,
            Draws draws,
            CheckCalendar calendar,
            InspectionSight sight,
            CityOffices offices,
            PlanForms forms,
            ApprovalReading approvals,
            CaseTimelines timelines,
            SignOffs signOffs,
            Paths paths) {
        this.rows = rows;
        this.records = records;
        this.conclusions = conclusions;
        this.designations = designations;
        this.draws = draws;
        this.calendar = calendar;
        this.sight = sight;
        this.offices = offices;
        this.forms = forms;
        this.approvals = approvals;
        this.timelines = timelines;
        this.signOffs = signOffs;
        this.paths = paths;
    }

    @Transactional(readOnly = true)
    public Optional<PlanPage> page(CaseId id, Instant at, Actor actor) {
        var today = LocalDate.ofInstant(at, Zone.SHANGHAI);
        var seer = sight.standing(actor, today);
        return rows.find(id, sight.plans(seer)).map(plan -> page(plan, seer, at, today));
    }

    private PlanPage page(SupervisionPlan plan, InspectionStanding seer, Instant at, LocalDate today) {
        var id = plan.id();
        var parties = rows.partiesOf(plan, seer);
        boolean inside = isInside(plan, seer);
        var visits = rows.visitsOf(id).stream()
                .filter(visit ->
                        inside || seer.speaksFor(visit.unit()) || seer.led().contains(visit.unit()))
                .toList();
        var recorded = records.ofPlan(id, seer);
        List<Clash> clashes = inside && plan.state() == PlanState.DRAFT ? calendar.clashes(id, today) : List.of();
        var units = new HashSet<UnitId>(List.of(plan.supervisor()));
        visits.forEach(visit -> units.add(visit.unit()));
        var way = signOffs.of(id.subject()).orElse(null);
        return new PlanPage(
                plan,
                offices.names(units, today),
                inside,
                rows.teamOf(id),
                visits,
                recorded,
                conclusions.ofPlan(id, sight.conclusions(seer)),
                plan.designation() == null
                        ? null
                        : designations.find(plan.designation()).orElse(null),
                inside ? draws.ofPlan(id.value()).orElse(null) : null,
                clashes,
                inside ? timelines.of(id) : new Timeline(List.of(), null),
                forms.show(id, at, seer.actor()).map(RegisterForms.Shown::open).orElse(List.of()),
                inside ? approvals.waitingOn(id.subject(), at) : List.of(),
                inside ? SignOffSteps.of(way, paths.of(PlanRows.STEPS)) : SignOffSteps.NONE,
                question(way, at, seer.actor()),
                parties.contains(InspectionParty.INSPECTOR) && plan.state() == PlanState.APPROVED,
                (plan.state() == PlanState.APPROVED || plan.state() == PlanState.CLOSED)
                        && parties.stream().anyMatch(party -> party != InspectionParty.LEADER));
    }

    /** Office, team, department and leaders see a plan whole; a unit sees what concerns it. */
    boolean isInside(SupervisionPlan plan, InspectionStanding seer) {
        var parties = rows.partiesOf(plan, seer);
        return seer.seesAll()
                || parties.contains(InspectionParty.INSPECTOR)
                || parties.contains(InspectionParty.SUPERVISOR);
    }

    private @Nullable String question(@Nullable SignOff way, Instant at, Actor actor) {
        var question = way == null ? null : way.question();
        return question == null
                ? null
                : approvals.answerPage(question, at, actor).orElse(null);
    }
}
