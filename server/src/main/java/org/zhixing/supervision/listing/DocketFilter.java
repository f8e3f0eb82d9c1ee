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
 * @param inHand what a figure of the board opens to, null for all
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
        Order order,
        @Nullable InHand inHand) {

    public DocketFilter(
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
        this(state, colour, time, unit, urgency, campaign, reported, course, kind, carry, text, order, null);
    }

    /**
     * Dockets that run, with the unit that leads them now (R156).
     *
     * @param section null for all, {@link #NONE} for what lies with the unit itself
     * @param person null for all, {@link #NONE} for what nobody handles
     */
    public record InHand(@Nullable UUID section, @Nullable UUID person) {

        /** No section, nobody. */
        public static final UUID NONE = new UUID(0, 0);

        public static final InHand ALL = new InHand(null, null);
    }

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
