package org.zhixing.campaign.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhixing.act.UnitId;
import org.zhixing.campaign.CampaignAct;
import org.zhixing.campaign.StageAct;
import org.zhixing.campaign.course.Acceptances;
import org.zhixing.campaign.course.Course;
import org.zhixing.campaign.course.Evaluation;
import org.zhixing.campaign.course.ExitCriteria;
import org.zhixing.campaign.course.SharedTasks;
import org.zhixing.campaign.discussion.Summary;
import org.zhixing.campaign.rule.StandingRule;
import org.zhixing.campaign.unitplan.UnitPlan;
import org.zhixing.ledger.Timeline;
import org.zhixing.shell.CasePaper;

/**
 * A campaign on its way.
 *
 * @param primary what this actor should do now, null for nothing
 * @param opensMeeting whether the minutes of its meeting are open to this actor
 * @param duplicates what may be asked for twice, for who may have it counted once
 * @param opensPlan whether the confirmed plan behind it is open to this actor
 * @param written what other modules keep of it, or what can be begun from it
 */
public record CoursePage(
        Course course,
        @Nullable CampaignAct primary,
        List<CampaignAct> others,
        List<StageRow> stages,
        List<PlanRow> plans,
        List<Summary> summaries,
        boolean opensMeeting,
        List<SharedTasks.Shared> shared,
        List<SharedTasks.Duplicate> duplicates,
        Evaluation.Figures figures,
        List<Acceptances.Line> acceptance,
        List<StandingRule> rules,
        Map<UnitId, String> names,
        LocalDate today,
        Timeline timeline,
        boolean opensPlan,
        List<CasePaper> written) {

    /** A stage with how its criteria stand. */
    public record StageRow(Course.Stage stage, List<StageAct> acts, List<ExitCriteria.Standing> criteria) {

        public long met() {
            return criteria.stream().filter(ExitCriteria.Standing::met).count();
        }
    }

    /** The plan of a unit with its tasks by how they fare. */
    public record PlanRow(UnitPlan plan, int tasks, int done, int overdue, int departures) {}

    public String name(@Nullable UnitId unit) {
        return unit == null ? "" : names.getOrDefault(unit, "");
    }

    /** Whether this actor may begin or pass any stage. */
    public boolean passes() {
        return stages.stream().anyMatch(row -> !row.acts().isEmpty());
    }

    /** Whether the window of a stage has ended although its gate has not been passed. */
    public boolean late(Course.Stage stage) {
        var until = stage.until();
        return until != null && until.isBefore(today) && stage.passedAt() == null;
    }
}
