package org.zhixing.campaign.web;

import java.util.List;
import java.util.Map;
import org.zhixing.act.UnitId;
import org.zhixing.campaign.ItemStanding;
import org.zhixing.campaign.course.CampaignItems;
import org.zhixing.campaign.course.Course;
import org.zhixing.shell.Choice;

/** The tasks behind a figure. */
public record ItemsPage(
        Course course,
        ItemFilter filter,
        List<CampaignItems.Item> items,
        List<Choice> units,
        Map<UnitId, String> names) {

    public String name(UnitId unit) {
        return names.getOrDefault(unit, "");
    }

    public boolean is(ItemStanding one) {
        return one.name().equals(filter.standing());
    }

    public boolean is(BoardColumn one) {
        return one.name().equals(filter.column());
    }
}
