package org.zhixing.inspection.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhixing.act.UnitId;
import org.zhixing.approval.Waiting;
import org.zhixing.inspection.InspectionAct;
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

/**
 * One plan, as far as the reader may see it.
 *
 * @param inside whether the reader sees the plan whole: office, team, leaders; a unit sees its own visit
 * @param clashes what stands against the plan in the calendar
 * @param primary the one thing to do now, null for nothing
 * @param waiting for whose approval it waits, for those who see it whole
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
        @Nullable InspectionAct primary,
        List<InspectionAct> others,
        List<Waiting> waiting,
        @Nullable String answer,
        boolean records,
        boolean mayConclude) {

    public String name(UnitId unit) {
        return names.getOrDefault(unit, "");
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
