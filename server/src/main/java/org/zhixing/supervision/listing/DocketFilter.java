package org.zhixing.supervision.listing;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhixing.supervision.Colour;
import org.zhixing.supervision.CourseLight;
import org.zhixing.supervision.DocketKind;
import org.zhixing.supervision.DocketState;
import org.zhixing.supervision.ReportLight;
import org.zhixing.supervision.Urgency;

/**
 * A closed set of questions to the list; all of it lives in the address, so that a bookmark is a saved view.
 *
 * @param reported the light of reports
 * @param course the light of the plan
 * @param carry whether ongoing work is to be carried over into the coming or new year
 * @param text words to look for, empty for all
 * @param order newest first, or by the day it is due
 */
public record DocketFilter(
        @Nullable DocketState state,
        @Nullable Colour colour,
        @Nullable Time time,
        @Nullable UUID unit,
        @Nullable Urgency urgency,
        @Nullable UUID campaign,
        @Nullable ReportLight reported,
        @Nullable CourseLight course,
        @Nullable DocketKind kind,
        @Nullable Carry carry,
        String text,
        Order order) {

    /** Where the time limit stands. */
    public enum Time {
        LATE,
        SOON,
        IN_TIME
    }

    /** Whether it was carried over into the year of the window that is open or opens next (practice 4). */
    public enum Carry {
        DUE,
        DONE
    }

    /** In which order the rows come. */
    public enum Order {
        NEWEST,
        DUE
    }
}
