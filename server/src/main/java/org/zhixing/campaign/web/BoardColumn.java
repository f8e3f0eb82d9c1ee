package org.zhixing.campaign.web;

import java.time.LocalDate;
import org.zhixing.campaign.ItemStanding;
import org.zhixing.campaign.course.CampaignItems;
import org.zhixing.campaign.unitplan.Departures;

/** A column of a board: what is under way, what of it falls due soon or is late, what is done. */
public enum BoardColumn {
    /** 在办. */
    OPEN,
    /** 即将到期. */
    DUE,
    /** 逾期. */
    LATE,
    /** 办结. */
    DONE;

    /** @param soon the last day that counts as soon */
    boolean holds(CampaignItems.Item item, LocalDate soon) {
        var day = Departures.lastDay(item);
        return switch (this) {
            case OPEN -> item.standing().open();
            case DUE -> item.standing() == ItemStanding.RUNNING && day != null && !day.isAfter(soon);
            case LATE -> item.standing() == ItemStanding.OVERDUE;
            case DONE -> item.standing().done();
        };
    }
}
