package org.zhixing.decision.web;

import java.util.List;
import org.zhixing.decision.ItemState;
import org.zhixing.decision.Meeting;

/**
 * The meetings, newest first.
 *
 * @param figures how many matters stand where; each opens to its rows
 * @param registers whether the reader may register one
 */
public record MeetingsPage(List<Line> lines, List<Figure> figures, boolean registers) {

    /**
     * One meeting.
     *
     * @param done matters whose docket is accepted or whose result is reported
     */
    public record Line(Meeting meeting, int matters, int opened, int done, int unsettled) {}

    /** How many matters stand in a state. */
    public record Figure(ItemState state, long count) {}
}
