package org.zhixing.inspection.conclusion;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhixing.act.Actor;
import org.zhixing.act.Outcome;
import org.zhixing.act.Zone;
import org.zhixing.filing.Filing;
import org.zhixing.inspection.CaseId;
import org.zhixing.inspection.ConclusionAct;
import org.zhixing.inspection.desk.InspectionLimits;
import org.zhixing.inspection.desk.InspectionSight;
import org.zhixing.inspection.plan.PlanRows;
import org.zhixing.inspection.rectification.RectificationRegister;
import org.zhixing.inspection.rectification.RectificationRows;
import org.zhixing.organization.CityOffices;
import org.zhixing.paper.Papers;
import org.zhixing.timelimit.TimeStatus;

/** The unit's right of review: asked within 30 days, decided within 30 days, by others (domain law L1 article 17). */
@Service
public class Reviews {

    private final Conclusions conclusions;
    private final ConclusionRows rows;
    private final PlanRows plans;
    private final ConclusionSheets sheets;
    private final RectificationRegister rectifications;
    private final RectificationRows register;
    private final Papers papers;
    private final InspectionLimits limits;
    private final CityOffices offices;
    private final Filing filing;

    Reviews(
            Conclusions conclusions,
            ConclusionRows rows,
            PlanRows plans,
            ConclusionSheets sheets,
            RectificationRegister rectifications,
            RectificationRows register,
            Papers papers,
            InspectionLimits limits,
            CityOffices offices,
            Filing filing) {
        this.conclusions = conclusions;
        this.rows = rows;
        this.plans = plans;
        this.sheets = sheets;
        this.rectifications = rectifications;
        this.register = register;
        this.papers = papers;
        this.limits = limits;
        this.offices = offices;
        this.filing = filing;
    }

    @Transactional
    public Outcome<CaseId> apply(CaseId id, int version, String reason, Instant at, Actor actor) {
        return conclusions.act(id, ConclusionAct.APPLY_FOR_REVIEW, version, at, actor, (held, person) -> {
            if (reason.isBlank()) {
                return Outcome.refused("inspection.refused.no-reason", "L1");
            }
            var limit = held.requestLimit();
            var view = limits.view(limit, at);
            if (limit == null || view == null || view.status() == TimeStatus.OVERDUE) {
                return Outcome.refused(
                        "inspection.refused.review-late",
                        limits.law("DC-REV-REQ", at).source());
            }
            limits.end(limit, at, actor);
            var decision = limits.byLaw(
                    InspectionLimits.REVIEW_DECISION, "DC-REV-DEC", id, limits.rungs("review.warning"), at, actor);
            filing.tell(
                    offices.chief(at.atZone(Zone.SHANGHAI).toLocalDate()),
                    id,
                    "inspection.message.review-asked",
                    held.number() == null ? "" : held.number(),
                    at);
            return Outcome.done(new Conclusions.Written(
                    Map.of(
                            "review_reason",
                            reason.strip(),
                            "review_asked_at",
                            at,
                            "review_asked_by",
                            actor.unitName() + " " + actor.personName(),
                            "decision_limit",
                            decision.value()),
                    Map.of("reason", reason.strip()),
                    List.of()));
        });
    }

    /** Whether somebody had a hand in the conclusion and must step back from its review. */
    public boolean recused(Conclusion conclusion, Actor actor) {
        return actor.person() == null || rows.makersOf(conclusion).contains(actor.person());
    }

    /**
     * Decides, on a sheet of its own.
     *
     * @param outcome uphold, change or revoke; what is revoked takes its open rectifications with it
     */
    @Transactional
    public Outcome<CaseId> decide(
            CaseId id, ConclusionAct outcome, int version, String reasons, Instant at, Actor actor) {
        return conclusions.act(id, outcome, version, at, actor, (held, person) -> {
            if (recused(held, actor)) {
                return Outcome.refused(
                        "inspection.refused.made-it",
                        limits.law("DC-REV-DEC", at).source());
            }
            if (reasons.isBlank()) {
                return Outcome.refused("inspection.refused.no-reason", "L1");
            }
            if (held.decisionLimit() != null) {
                limits.end(held.decisionLimit(), at, actor);
            }
            if (outcome == ConclusionAct.REVOKE) {
                revoke(held, reasons, at, actor);
            }
            var plan = plans.find(held.plan(), InspectionSight.Scope.SYSTEM).orElseThrow();
            var sheet = sheets.decide(held, plan, outcome, reasons.strip(), at, actor);
            filing.tell(CityOffices.liaison(held.unit()), id, "inspection.message.review-decided", plan.title(), at);
            return Outcome.done(new Conclusions.Written(
                    Map.of(
                            "decision", reasons.strip(),
                            "decider_name", actor.personName(),
                            "decided_at", at,
                            "decision_paper", sheet.draft().id()),
                    Map.of("number", sheet.number(), "reason", reasons.strip()),
                    List.of(sheet.digest())));
        });
    }

    private void revoke(Conclusion held, String reasons, Instant at, Actor actor) {
        if (held.paper() != null) {
            papers.withdraw(held.paper(), reasons.strip(), at, actor);
        }
        register.ofSource(held.id().value(), InspectionSight.Scope.SYSTEM).stream()
                .filter(one -> !one.state().ended())
                .forEach(one -> rectifications.fallAway(one, reasons, at, actor));
    }
}
