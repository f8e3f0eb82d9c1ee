package org.zhixing.supervision.desk;

import java.util.List;

/** Where a joint lead's or assistant's part stands. */
public enum PartState {
    NAMED,
    ACKNOWLEDGED,
    SUBMITTED,
    RETURNED,
    ACCEPTED,
    /** No longer takes part, for instance because it became the lead. */
    RELEASED;

    /** One legal move of a part. */
    public record Move(PartState from, PartState to, String rule) {}

    /**
     * The whole lifecycle. An assistant's opinion needs no acceptance, so it is accepted when it arrives; a unit that
     * becomes the lead takes no part beside itself, whatever its part has come to.
     */
    public static final List<Move> MOVES = List.of(
            new Move(NAMED, ACKNOWLEDGED, "R164"),
            new Move(NAMED, SUBMITTED, "R164"),
            new Move(NAMED, ACCEPTED, "practice 5"),
            new Move(ACKNOWLEDGED, SUBMITTED, "R164"),
            new Move(ACKNOWLEDGED, ACCEPTED, "practice 5"),
            new Move(SUBMITTED, RETURNED, "practice 4"),
            new Move(SUBMITTED, ACCEPTED, "practice 5"),
            new Move(RETURNED, SUBMITTED, "R164"),
            new Move(RETURNED, ACCEPTED, "practice 5"),
            new Move(NAMED, RELEASED, "R166"),
            new Move(ACKNOWLEDGED, RELEASED, "R166"),
            new Move(SUBMITTED, RELEASED, "R166"),
            new Move(RETURNED, RELEASED, "R166"),
            new Move(ACCEPTED, RELEASED, "R166"));

    public boolean mayBecome(PartState to) {
        return MOVES.stream().anyMatch(move -> move.from() == this && move.to() == to);
    }
}
