package org.zhixing.paper;

import java.util.List;

/** What became of a number that was reserved for a hand-written sheet. */
public enum ReservedState {
    /** 已预留. */
    RESERVED,
    /** 已补录. */
    ENTERED,
    /** 作废: stays listed. */
    VOID;

    /** From where to where. */
    public record Step(ReservedState from, ReservedState to) {}

    public static final List<Step> MOVES = List.of(new Step(RESERVED, ENTERED), new Step(RESERVED, VOID));
}
