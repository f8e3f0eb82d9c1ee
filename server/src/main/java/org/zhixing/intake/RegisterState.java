package org.zhixing.intake;

import java.util.List;

/** Where an uploaded register stands. */
public enum RegisterState {
    /** 待导入: read and checked, nothing written. */
    OFFERED,
    /** 已导入: all rows that are taken in are dockets. */
    CARRIED_OUT,
    /** 已撤回: the import was withdrawn as a whole. */
    WITHDRAWN,
    /** 已放弃: nothing was written. */
    DISCARDED;

    /** One legal move; what does not stand in {@link #MOVES} cannot happen. */
    public record Move(RegisterState from, RegisterState to, String rule) {}

    /** The whole lifecycle; only the supervision office acts. */
    public static final List<Move> MOVES = List.of(
            new Move(OFFERED, CARRIED_OUT, "practice 1"),
            new Move(OFFERED, DISCARDED, "practice 1"),
            new Move(CARRIED_OUT, WITHDRAWN, "practice 1"));

    boolean mayBecome(RegisterState to) {
        return MOVES.stream().anyMatch(move -> move.from() == this && move.to() == to);
    }
}
