package org.zhixing.supervision.web;

import org.zhixing.timelimit.LimitView;
import org.zhixing.timelimit.TimeStatus;

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
            case PAUSED -> new TimeLeft("supervision.time.paused", days, "player-pause", "", limit);
            case OVERDUE -> new TimeLeft("supervision.time.overdue", days, "alert-circle", "red", limit);
            case DUE_SOON -> new TimeLeft("supervision.time.left", days, "hourglass", "yellow", limit);
            case ON_TIME -> new TimeLeft("supervision.time.left", days, "clock", "", limit);
            case ENDED_IN_TIME -> new TimeLeft("supervision.time.ended-in-time", days, "circle-check", "green", limit);
            case ENDED_LATE -> new TimeLeft("supervision.time.ended-late", days, "alert-circle", "red", limit);
        };
    }

    /** Whether a due date is still ahead or was missed; what stands still has none. */
    public boolean dated() {
        return limit.status() != TimeStatus.PAUSED;
    }
}
