package org.zhixing.organization.intake;

import java.util.List;

/** Where an uploaded table stands. */
public enum ImportState {
    /** Checked, nothing written. */
    OFFERED,
    /** All rows written. */
    CARRIED_OUT,
    /** Given up; nothing was written. */
    DISCARDED;

    /** One legal move; what does not stand in {@link #MOVES} cannot happen. */
    public record Move(ImportState from, ImportState to, String rule) {}

    /** The whole lifecycle; only the system administrator acts. */
    public static final List<Move> MOVES =
            List.of(new Move(OFFERED, CARRIED_OUT, "R001"), new Move(OFFERED, DISCARDED, "R001"));

    boolean mayBecome(ImportState to) {
        return MOVES.stream().anyMatch(move -> move.from() == this && move.to() == to);
    }
}
