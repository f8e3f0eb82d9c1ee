package org.zhixing.campaign.discussion;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhixing.act.UnitId;
import org.zhixing.campaign.CampaignState;
import org.zhixing.campaign.CaseId;
import org.zhixing.campaign.CaseKind;
import org.zhixing.campaign.SummaryState;
import org.zhixing.filing.Held;
import org.zhixing.supervision.DocketId;
import org.zhixing.timelimit.LimitId;

/**
 * What one unit made of a topic of the great discussion (R152).
 *
 * @param course where the campaign stands
 * @param merged whether the unit has been merged and its plan with it: nobody is left who could write more
 * @param title of the campaign
 * @param topic what was to be discussed
 * @param due last day: that of the topic, or the one given when it was returned
 * @param reason why it was returned, null where it was not
 */
public record Summary(
        UUID id,
        UUID campaign,
        CampaignState course,
        boolean merged,
        String title,
        String document,
        UnitId office,
        UnitId unit,
        String topic,
        LocalDate due,
        SummaryState state,
        @Nullable LimitId limit,
        String words,
        @Nullable Instant submittedAt,
        @Nullable String submittedBy,
        @Nullable String reason,
        List<Issue> issues,
        int version)
        implements Held<SummaryState> {

    /**
     * One issue found.
     *
     * @param docket what came of it, null where nothing was opened
     */
    public record Issue(UUID id, String words, @Nullable DocketId docket) {}

    @Override
    public CaseId caseId() {
        return new CaseId(CaseKind.SUMMARY, id);
    }

    /** Issues out of which no docket has been opened. */
    public List<Issue> waiting() {
        return issues.stream().filter(issue -> issue.docket() == null).toList();
    }
}
