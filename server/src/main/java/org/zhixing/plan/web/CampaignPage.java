package org.zhixing.plan.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhixing.plan.campaign.Campaign;
import org.zhixing.plan.review.PlanDocument;

/** A campaign: what was planned, and the dockets that carry it out. */
public record CampaignPage(Campaign campaign, PlanDocument document, List<StageGroup> stages) {

    /** The tasks of one stage; the stage is null for tasks outside all stages. */
    public record StageGroup(Campaign.@Nullable Stage stage, List<Campaign.Task> tasks) {}

    public String docketHref(UUID docket) {
        return "/dockets/" + docket;
    }
}
