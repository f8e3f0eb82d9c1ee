package org.zhixing.campaign.web;

import java.util.List;
import java.util.Map;
import org.zhixing.act.UnitId;
import org.zhixing.campaign.course.ConfirmedPlans;
import org.zhixing.campaign.course.Course;

/**
 * The campaigns one may see.
 *
 * @param waiting confirmed plans of one's office that no campaign has been set up from
 */
public record CampaignsPage(List<Course> campaigns, List<ConfirmedPlans.Confirmed> waiting, Map<UnitId, String> names) {

    public String name(UnitId unit) {
        return names.getOrDefault(unit, "");
    }
}
