package org.zhixing.decision;

import java.util.List;

/** Where a matter of a meeting stands. */
public enum ItemState {
    /** 待立项: settled, waits for an officer to open its docket. */
    SETTLED,
    /** 议而未决: discussed, no unit or no decision yet. */
    UNSETTLED,
    /** 已立项: its docket is worked on, or done and not yet reported back. */
    OPENED,
    /** 已反馈: the result waits for the convener. */
    REPORTED,
    /** 已阅: the convener has read the result. */
    READ,
    /** 不立项: needs no docket, with a reason. */
    DROPPED;

    /** One legal move; what does not stand in {@link #MOVES} cannot happen. */
    public record Move(ItemState from, ItemState to, String rule) {}

    /** The whole lifecycle: every matter ends with an answer (R047); a convener may ask for more, which is a new docket. */
    public static final List<Move> MOVES = List.of(
            new Move(UNSETTLED, SETTLED, "R163"),
            new Move(UNSETTLED, DROPPED, "R163"),
            new Move(SETTLED, OPENED, "R163 R040"),
            new Move(SETTLED, DROPPED, "R163"),
            new Move(OPENED, REPORTED, "R047"),
            new Move(OPENED, SETTLED, "R047 practice 7"),
            new Move(REPORTED, READ, "R047 practice 2"),
            new Move(REPORTED, SETTLED, "practice 2"));

    boolean mayBecome(ItemState to) {
        return MOVES.stream().anyMatch(move -> move.from() == this && move.to() == to);
    }
}
