package org.zhixing.brief;

import java.util.List;

/** Whether a unit has said that the facts are right. */
public enum InquiryState {
    ASKED,
    CONFIRMED,
    /** With corrections. */
    OBJECTED,
    /** The time is over and nothing was said: recorded as such, never as a yes. */
    SILENT;

    /** From where to where; a late answer still counts while the brief is not yet settled. */
    public record Step(InquiryState from, InquiryState to) {}

    public static final List<Step> MOVES = List.of(
            new Step(ASKED, CONFIRMED),
            new Step(ASKED, OBJECTED),
            new Step(ASKED, SILENT),
            new Step(SILENT, CONFIRMED),
            new Step(SILENT, OBJECTED));

    public boolean answered() {
        return this == CONFIRMED || this == OBJECTED;
    }
}
