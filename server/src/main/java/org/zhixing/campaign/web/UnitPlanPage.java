package org.zhixing.campaign.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhixing.campaign.UnitPlanAct;
import org.zhixing.campaign.course.CampaignItems;
import org.zhixing.campaign.unitplan.Departures;
import org.zhixing.campaign.unitplan.UnitPlan;
import org.zhixing.ledger.Timeline;

/** The plan of a unit: each task of the parent with the unit's own steps under it. */
public record UnitPlanPage(
        UnitPlan plan,
        String unit,
        @Nullable UnitPlanAct primary,
        List<UnitPlanAct> others,
        boolean works,
        List<Task> tasks,
        boolean opensMeeting,
        Timeline timeline) {

    /** A task with its steps, and where they depart from the parent. */
    public record Task(CampaignItems.Item item, List<UnitPlan.Step> steps, List<Departures.Departure> departures) {}
}
