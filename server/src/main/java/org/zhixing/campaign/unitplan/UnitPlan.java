package org.zhixing.campaign.unitplan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhixing.act.PersonId;
import org.zhixing.act.UnitId;
import org.zhixing.campaign.CampaignState;
import org.zhixing.campaign.CaseId;
import org.zhixing.campaign.CaseKind;
import org.zhixing.campaign.UnitPlanState;
import org.zhixing.campaign.desk.Meetings;
import org.zhixing.filing.Held;
import org.zhixing.timelimit.LimitId;

/**
 * The plan of one unit in a campaign (R151); its tasks are the unit's dockets, its own are the steps.
 *
 * @param course where the campaign stands
 * @param due last day for submitting it
 * @param meeting the mobilisation or special meeting, if the unit recorded one
 * @param deviation why it departs from the parent
 */
public record UnitPlan(
        UUID id,
        UUID campaign,
        CampaignState course,
        String title,
        UnitId office,
        UnitId unit,
        UnitPlanState state,
        @Nullable LimitId limit,
        LocalDate due,
        Meetings.@Nullable Meeting meeting,
        @Nullable String deviation,
        @Nullable Instant submittedAt,
        @Nullable PersonId submitter,
        @Nullable String submittedBy,
        @Nullable String opinion,
        @Nullable Instant reviewedAt,
        @Nullable String reviewedBy,
        List<Step> steps,
        int version)
        implements Held<UnitPlanState> {

    /** A step of a task. */
    public record Step(
            UUID docket,
            int position,
            String words,
            @Nullable PersonId person,
            @Nullable String personName,
            @Nullable LocalDate due) {}

    @Override
    public CaseId caseId() {
        return new CaseId(CaseKind.UNIT_PLAN, id);
    }

    public List<Step> stepsOf(UUID docket) {
        return steps.stream().filter(step -> step.docket().equals(docket)).toList();
    }
}
