package org.zhixing.secrecy;

import java.util.List;

/** Where an offline matter stands. */
public enum OfflineState {
    /** 在办: somebody holds it. */
    OPEN,
    /** 办结: done, on paper and elsewhere. */
    DONE,
    /** 撤销: registered by mistake. */
    WITHDRAWN;

    /** One legal move; what does not stand in {@link #MOVES} cannot happen. */
    public record Move(OfflineState from, OfflineState to, String rule) {}

    /** The whole lifecycle; only the keepers of the register act. */
    public static final List<Move> MOVES =
            List.of(new Move(OPEN, DONE, "practice 10"), new Move(OPEN, WITHDRAWN, "practice 10"));
}
