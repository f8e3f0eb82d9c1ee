package org.zhixing.campaign.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhixing.act.UnitId;
import org.zhixing.campaign.StageAct;
import org.zhixing.campaign.course.Course;
import org.zhixing.campaign.course.ExitCriteria;

/**
 * The gate of a stage: what it asks for, how each criterion stands, and by what (R150).
 *
 * @param primary what this actor should do now, null for nothing
 */
public record StagePage(
        Course course,
        Course.Stage stage,
        @Nullable StageAct primary,
        List<StageAct> others,
        List<ExitCriteria.Standing> criteria,
        Map<UnitId, String> names) {

    public String name(@Nullable UnitId unit) {
        return unit == null ? "" : names.getOrDefault(unit, "");
    }

    /** Where the evidence of a criterion is, empty for what a person has found. */
    public String evidence(ExitCriteria.Standing standing) {
        String here = course.caseId().href();
        return switch (standing.criterion().kind()) {
            case GUARANTEES -> here + "#guarantees";
            case PLANS_ACCEPTED -> here + "#plans";
            case MEETING_HELD -> here + "#meeting";
            case SUMMARIES_IN -> here + "#discussion";
            case TASKS_CLOSED -> here + "/items";
            case NONE_OVERDUE -> here + "/items?standing=OVERDUE";
            case RULES_REGISTERED -> here + "#rules";
            case BY_PERSON -> "";
        };
    }

    /** Where something open is, empty where it has no page of its own. */
    public String href(Course.LeftOpen open) {
        var ref = open.ref();
        if (ref == null) {
            return "";
        }
        return switch (open.kind()) {
            case "campaign.open.plan" -> "/campaigns/unit-plans/" + ref;
            case "campaign.open.summary" -> "/campaigns/summaries/" + ref;
            case "campaign.open.task", "campaign.open.overdue" -> "/dockets/" + ref;
            default -> "";
        };
    }
}
