package org.zhixing.plan.review;

import java.util.List;

/** The life of a plan document here. */
public enum DocumentState {
    /** Read, being checked by people. */
    IN_REVIEW,
    /** Confirmed: a campaign has been opened from it. */
    CONFIRMED,
    /** Put aside without opening anything. */
    DISCARDED;

    /** One legal move; whoever has the review makes it. */
    public record Move(DocumentState from, DocumentState to, String rule) {}

    /** The whole lifecycle: it is checked as often as need be, then confirmed or put aside, once. */
    public static final List<Move> MOVES = List.of(
            new Move(IN_REVIEW, IN_REVIEW, "R040"),
            new Move(IN_REVIEW, CONFIRMED, "R040"),
            new Move(IN_REVIEW, DISCARDED, "R040"));

    boolean mayBecome(DocumentState to) {
        return MOVES.stream().anyMatch(move -> move.from() == this && move.to() == to);
    }
}
