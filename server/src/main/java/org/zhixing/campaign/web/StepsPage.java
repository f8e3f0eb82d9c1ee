package org.zhixing.campaign.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhixing.act.Refusal;
import org.zhixing.campaign.course.CampaignItems;
import org.zhixing.campaign.unitplan.UnitPlan;
import org.zhixing.shell.Choice;

/** One task, to be broken down. */
public record StepsPage(
        UnitPlan plan, CampaignItems.Item item, List<Line> lines, List<Choice> people, @Nullable Refusal refusal) {

    /** A step as it stands in the form. */
    public record Line(int number, String words, String person, String due) {}
}
