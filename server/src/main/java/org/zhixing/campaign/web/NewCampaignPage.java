package org.zhixing.campaign.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhixing.act.Refusal;
import org.zhixing.campaign.course.ConfirmedPlans;
import org.zhixing.shell.Choice;

/** Setting a campaign up: what the document says stands there already. */
public record NewCampaignPage(
        ConfirmedPlans.Confirmed plan, String office, String ends, List<Choice> offices, @Nullable Refusal refusal) {}
