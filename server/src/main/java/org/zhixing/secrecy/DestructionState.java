package org.zhixing.secrecy;

import java.util.List;

/** Where an order of destruction stands. */
public enum DestructionState {
    /** 待确认: one person has proposed it; nothing is destroyed. */
    PROPOSED,
    /** 已执行: another person has confirmed it, and the content is gone. */
    CARRIED_OUT,
    /** 已退回: the second person did not confirm. */
    DECLINED,
    /** 已撤回: taken back by who proposed it. */
    WITHDRAWN;

    /** Who may make a move. */
    public enum Who {
        PROPOSER,
        ANOTHER_PERSON
    }

    /** One legal move; what does not stand in {@link #MOVES} cannot happen. */
    public record Move(DestructionState from, DestructionState to, Who who, String rule) {}

    /** The whole lifecycle. */
    public static final List<Move> MOVES = List.of(
            new Move(PROPOSED, CARRIED_OUT, Who.ANOTHER_PERSON, "practice 10"),
            new Move(PROPOSED, DECLINED, Who.ANOTHER_PERSON, "practice 10"),
            new Move(PROPOSED, WITHDRAWN, Who.PROPOSER, "practice 10"));
}
