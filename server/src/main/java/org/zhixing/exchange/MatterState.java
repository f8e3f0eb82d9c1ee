package org.zhixing.exchange;

import java.util.List;

/** Where a matter given in by another system stands. */
public enum MatterState {
    /** 待立项: complete, waits for an officer. */
    RECEIVED,
    /** 待核: something in it is not understood. */
    IN_QUESTION,
    /** 已立项: a docket was opened. */
    OPENED,
    /** 不予立项: an officer said no, with a reason. */
    DECLINED;

    /** One legal move; what does not stand in {@link #MOVES} cannot happen. */
    public record Move(MatterState from, MatterState to, String rule) {}

    /** The whole lifecycle: the system may send again until an officer of its office has decided. */
    public static final List<Move> MOVES = List.of(
            new Move(RECEIVED, IN_QUESTION, "practice 6"),
            new Move(IN_QUESTION, RECEIVED, "practice 6"),
            new Move(RECEIVED, OPENED, "L1-11 R040"),
            new Move(OPENED, RECEIVED, "R047 practice 7"),
            new Move(RECEIVED, DECLINED, "R047"),
            new Move(IN_QUESTION, DECLINED, "R047"));

    public boolean decided() {
        return this == OPENED || this == DECLINED;
    }

    boolean mayBecome(MatterState to) {
        return this == to || MOVES.stream().anyMatch(move -> move.from() == this && move.to() == to);
    }
}
