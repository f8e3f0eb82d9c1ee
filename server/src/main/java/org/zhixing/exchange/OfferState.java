package org.zhixing.exchange;

import java.util.List;

/** Where an instruction or proposal handed over by another system stands. */
public enum OfferState {
    /** 待登记. */
    WAITING,
    /** 已登记: an officer registered it, and it goes its own way from there. */
    REGISTERED,
    /** 不予登记: an officer said no, with a reason. */
    DECLINED;

    /** One legal move; what does not stand in {@link #MOVES} cannot happen. */
    public record Move(OfferState from, OfferState to, String rule) {}

    /** The whole lifecycle. */
    public static final List<Move> MOVES =
            List.of(new Move(WAITING, REGISTERED, "practice 2 practice 6"), new Move(WAITING, DECLINED, "R047"));

    boolean mayBecome(OfferState to) {
        return MOVES.stream().anyMatch(move -> move.from() == this && move.to() == to);
    }
}
