package org.zhixing.inspection.web;

import java.util.ArrayList;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import org.zhixing.act.Actor;
import org.zhixing.act.CaseClock;
import org.zhixing.approval.ApprovalReading;
import org.zhixing.inspection.CaseId;
import org.zhixing.inspection.CaseKind;
import org.zhixing.inspection.ConclusionAct;
import org.zhixing.inspection.ConclusionState;
import org.zhixing.inspection.InspectionAct;
import org.zhixing.inspection.InspectionParty;
import org.zhixing.inspection.conclusion.ConclusionRows;
import org.zhixing.inspection.desk.InspectionLimits;
import org.zhixing.inspection.desk.InspectionSight;
import org.zhixing.inspection.plan.Inspector;
import org.zhixing.inspection.plan.PlanRows;
import org.zhixing.inspection.recommendation.RecommendationRows;
import org.zhixing.inspection.recommendation.Recommendations;
import org.zhixing.inspection.rectification.RectificationRows;
import org.zhixing.organization.CityOffices;
import org.zhixing.shell.CasePapers;
import org.zhixing.shell.RegisterForms;
import org.zhixing.signoff.Paths;
import org.zhixing.signoff.SignOffSteps;
import org.zhixing.signoff.SignOffs;

/** The page of one conclusion. */
@Controller
class ConclusionPages {

    private static final Set<ConclusionAct> NEVER_FIRST = Set.of(
            ConclusionAct.SEND_BACK,
            ConclusionAct.RECORD_DELIVERY,
            ConclusionAct.APPLY_FOR_REVIEW,
            ConclusionAct.UPHOLD,
            ConclusionAct.CHANGE,
            ConclusionAct.REVOKE);

    private final ObjectProvider<CasePapers> written;
    private final ConclusionRows rows;
    private final ConclusionForms forms;
    private final PlanRows plans;
    private final RectificationRows rectifications;
    private final RecommendationRows recommendations;
    private final InspectionSight sight;
    private final InspectionLimits limits;
    private final CityOffices offices;
    private final CaseTimelines timelines;
    private final CaseClock clock;
    private final SignOffs signOffs;
    private final Paths paths;
    private final ApprovalReading approvals;

    ConclusionPages(
            ObjectProvider<CasePapers> written,
            ConclusionRows rows,
            ConclusionForms forms,
            PlanRows plans,
            RectificationRows rectifications,
            RecommendationRows recommendations,
            InspectionSight sight,
            InspectionLimits limits,
            CityOffices offices,
            CaseTimelines timelines,
            CaseClock clock,
            SignOffs signOffs,
            Paths paths,
            ApprovalReading approvals) {
        this.written = written;
        this.rows = rows;
        this.forms = forms;
        this.plans = plans;
        this.rectifications = rectifications;
        this.recommendations = recommendations;
        this.sight = sight;
        this.limits = limits;
        this.offices = offices;
        this.timelines = timelines;
        this.clock = clock;
        this.signOffs = signOffs;
        this.paths = paths;
        this.approvals = approvals;
    }

    @GetMapping("/inspections/conclusions/{id:[0-9a-f-]{36}}")
    ModelAndView conclusion(@PathVariable UUID id, Actor actor) {
        var at = clock.now();
        var found = new CaseId(CaseKind.CONCLUSION, id);
        var seer = sight.standing(actor, clock.today());
        var one = rows.find(found, sight.conclusions(seer)).orElseThrow(PlanPages::missing);
        var open = new ArrayList<>(
                forms.show(found, at, actor).map(RegisterForms.Shown::open).orElse(java.util.List.of()));
        InspectionAct primary = open.stream()
                .filter(act -> !NEVER_FIRST.contains(act))
                .findFirst()
                .orElse(null);
        open.remove(primary);
        var way = signOffs.of(found.subject()).orElse(null);
        boolean inside = seer.seesAll()
                || rows.partiesOf(one, seer).stream()
                        .anyMatch(party -> party == InspectionParty.INSPECTOR || party == InspectionParty.SUPERVISOR);
        var question = way == null ? null : way.question();
        return new ModelAndView(
                "inspection/conclusion",
                "page",
                new ConclusionPage(
                        one,
                        offices.name(one.unit(), clock.today()),
                        plans.find(one.plan(), InspectionSight.Scope.SYSTEM)
                                .map(plan -> plan.title())
                                .orElse(""),
                        plans.teamOf(one.plan()).stream()
                                .filter(Inspector::leads)
                                .map(Inspector::name)
                                .findFirst()
                                .orElse(null),
                        inside ? SignOffSteps.of(way, paths.of(ConclusionRows.STEPS)) : SignOffSteps.NONE,
                        question == null
                                ? null
                                : approvals.answerPage(question, at, actor).orElse(null),
                        rectifications.ofSource(id, sight.concerned(seer)),
                        recommendations.ofConclusion(found, sight.recommendations(seer)),
                        seer.office() && Recommendations.settled(one),
                        limits.view(
                                one.state() == ConclusionState.IN_REVIEW
                                        ? one.decisionLimit()
                                        : one.state() == ConclusionState.RECEIVED ? one.requestLimit() : null,
                                at),
                        timelines.of(found),
                        primary,
                        open,
                        written.stream()
                                .flatMap(other -> other.of(found.subject(), at, actor).stream())
                                .toList()));
    }
}
