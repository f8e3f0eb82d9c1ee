package org.zhixing.plan.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhixing.plan.campaign.Campaign;
import org.zhixing.plan.review.PlanDocument;

/** A campaign: what was planned, and the dockets that carry it out. */
public record CampaignPage(Campaign campaign, PlanDocument document, List<StageGroup> stages) {

    private static final char FULL_STOP = '\u3002';

    /** The tasks of one stage; the stage is null for tasks outside all stages. */
    public record StageGroup(Campaign.@Nullable Stage stage, List<Campaign.Task> tasks) {}

    /** The first sentence of a task: enough to know it by. */
    public String first(String text) {
        int end = text.indexOf(FULL_STOP);
        return end < 0 ? text : text.substring(0, end + 1);
    }

    /** What stands behind the first sentence, empty for nothing. */
    public String rest(String text) {
        return text.substring(first(text).length()).strip();
    }

    public String docketHref(UUID docket) {
        return "/dockets/" + docket;
    }
}
