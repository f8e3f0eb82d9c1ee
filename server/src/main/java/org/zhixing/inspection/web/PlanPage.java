package org.zhixing.inspection.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhixing.act.UnitId;
import org.zhixing.approval.Waiting;
import org.zhixing.inspection.InspectionAct;
import org.zhixing.inspection.PlanAct;
import org.zhixing.inspection.PlanState;
import org.zhixing.inspection.RecordState;
import org.zhixing.inspection.conclusion.Conclusion;
import org.zhixing.inspection.plan.Clash;
import org.zhixing.inspection.plan.Designations.Designation;
import org.zhixing.inspection.plan.Draw;
import org.zhixing.inspection.plan.Inspector;
import org.zhixing.inspection.plan.SupervisionPlan;
import org.zhixing.inspection.plan.Visit;
import org.zhixing.inspection.record.VisitRecord;
import org.zhixing.ledger.Timeline;
import org.zhixing.signoff.SignOffSteps;

/**
 * One plan, as far as the reader may see it.
 *
 * @param inside whether the reader sees the plan whole: office, team, leaders; a unit sees its own visit
 * @param clashes what stands against the plan in the calendar
 * @param open what the reader may do with the plan now
 * @param waiting for whose approval it waits, for those who see it whole
 * @param way the steps to its approval, for those who see it whole
 * @param answer where the reader answers the question, null when he does not
 * @param records whether the reader may write records
 * @param mayConclude whether the reader may draft conclusions
 */
public record PlanPage(
        SupervisionPlan plan,
        Map<UnitId, String> names,
        boolean inside,
        List<Inspector> team,
        List<Visit> visits,
        List<VisitRecord> recorded,
        List<Conclusion> conclusions,
        @Nullable Designation designation,
        @Nullable Draw draw,
        List<Clash> clashes,
        Timeline timeline,
        List<InspectionAct> open,
        List<Waiting> waiting,
        SignOffSteps way,
        @Nullable String answer,
        boolean records,
        boolean mayConclude) {

    public String name(UnitId unit) {
        return names.getOrDefault(unit, "");
    }

    /** The one thing to do now; null where it stands beside a visit, or where there is nothing. */
    public @Nullable InspectionAct primary() {
        PlanAct wanted = plan.state() == PlanState.APPROVED
                ? visits.stream().allMatch(this::done) ? PlanAct.CLOSE : null
                : visits.isEmpty()
                        ? PlanAct.DRAW
                        : plan.state() == PlanState.SUBMITTED
                                ? PlanAct.CHECK
                                : clashes.stream().anyMatch(Clash::mergeable) ? PlanAct.MERGE : PlanAct.SUBMIT;
        return wanted != null && open.contains(wanted) ? wanted : null;
    }

    public List<InspectionAct> others() {
        var primary = primary();
        return open.stream().filter(act -> act != primary).toList();
    }

    /** Recorded and signed by both, and concluded; or done together with another check. */
    private boolean done(Visit visit) {
        var records = recordsOf(visit);
        return visit.mergedInto() != null
                || (!records.isEmpty()
                        && records.stream().allMatch(one -> one.state() == RecordState.SIGNED)
                        && !concludes(visit));
    }

    /** Whether the next thing to be written is the record of this visit. */
    public boolean recordsNext(Visit visit) {
        return visits.stream()
                .filter(one -> one.mergedInto() == null && recordsOf(one).isEmpty())
                .findFirst()
                .filter(visit::equals)
                .isPresent();
    }

    /** Whether the next thing to be written is the conclusion from this visit. */
    public boolean concludesNext(Visit visit) {
        return plan.state() == PlanState.APPROVED
                && visits.stream().noneMatch(this::recordsNext)
                && visits.stream()
                        .filter(this::concludes)
                        .findFirst()
                        .filter(visit::equals)
                        .isPresent();
    }

    public List<VisitRecord> recordsOf(Visit visit) {
        return recorded.stream().filter(one -> one.visit().equals(visit.id())).toList();
    }

    public @Nullable Conclusion conclusionOf(Visit visit) {
        return conclusions.stream()
                .filter(one -> one.unit().equals(visit.unit()))
                .findFirst()
                .orElse(null);
    }

    /** Whether a conclusion is to be drafted from the signed records of a visit. */
    public boolean concludes(Visit visit) {
        return inside
                && mayConclude
                && conclusionOf(visit) == null
                && recordsOf(visit).stream().anyMatch(one -> one.state() == RecordState.SIGNED);
    }
}
