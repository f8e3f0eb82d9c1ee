package org.zhixing.proposal.web;

import org.zhixing.timelimit.LimitView;

/**
 * How long is left, for words and an icon (interface rule 8).
 *
 * @param key message key; {0} is the number of working days
 * @param colour class of the chip: red, yellow or none
 */
public record TimeLeft(String key, int days, String icon, String colour, LimitView limit) {

    static TimeLeft of(LimitView limit) {
        int days = Math.abs(limit.workingDaysLeft());
        return switch (limit.status()) {
            case PAUSED -> new TimeLeft("proposal.time.paused", days, "player-pause", "", limit);
            case OVERDUE -> new TimeLeft("proposal.time.overdue", days, "alert-circle", "red", limit);
            case DUE_SOON -> new TimeLeft("proposal.time.left", days, "hourglass", "yellow", limit);
            case ON_TIME -> new TimeLeft("proposal.time.left", days, "clock", "", limit);
            case ENDED_IN_TIME -> new TimeLeft("proposal.time.in-time", days, "circle-check", "green", limit);
            case ENDED_LATE -> new TimeLeft("proposal.time.late", days, "alert-circle", "red", limit);
        };
    }
}
