package org.zhixing.succession.desk;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhixing.succession.SuccessionAct;
import org.zhixing.succession.SuccessionParty;
import org.zhixing.succession.SuccessionState;

/** The one table of legal moves of acts of succession (practice 11). */
public final class SuccessionMoves {

    /**
     * A legal move.
     *
     * @param from null for the act that begins it
     */
    public record Move(
            @Nullable SuccessionState from,
            SuccessionAct act,
            SuccessionState to,
            Set<SuccessionParty> who,
            String rule) {}

    private static final Set<SuccessionParty> OFFICE = EnumSet.of(SuccessionParty.OFFICER, SuccessionParty.CHIEF);
    private static final String RULE = "practice 11";

    private static final List<Move> TABLE = List.of(
            new Move(null, SuccessionAct.DRAFT, SuccessionState.DRAFT, OFFICE, RULE),
            new Move(SuccessionState.DRAFT, SuccessionAct.ASSIGN, SuccessionState.DRAFT, OFFICE, RULE),
            new Move(SuccessionState.DRAFT, SuccessionAct.ANNOUNCE, SuccessionState.ANNOUNCED, OFFICE, RULE),
            new Move(SuccessionState.DRAFT, SuccessionAct.WITHDRAW, SuccessionState.WITHDRAWN, OFFICE, RULE),
            new Move(SuccessionState.ANNOUNCED, SuccessionAct.TAKE_BACK, SuccessionState.DRAFT, OFFICE, RULE),
            new Move(
                    SuccessionState.ANNOUNCED,
                    SuccessionAct.HAND_OVER,
                    SuccessionState.ANNOUNCED,
                    EnumSet.of(SuccessionParty.FORMER),
                    RULE),
            new Move(
                    SuccessionState.ANNOUNCED,
                    SuccessionAct.RECEIVE,
                    SuccessionState.ANNOUNCED,
                    EnumSet.of(SuccessionParty.SUCCESSOR),
                    RULE),
            new Move(
                    SuccessionState.ANNOUNCED,
                    SuccessionAct.EFFECT,
                    SuccessionState.EFFECTED,
                    EnumSet.of(SuccessionParty.CHIEF),
                    RULE));

    private SuccessionMoves() {}

    public static List<Move> all() {
        return TABLE;
    }

    public static Optional<Move> find(SuccessionState from, SuccessionAct act) {
        return TABLE.stream()
                .filter(move -> move.from() == from && move.act() == act)
                .findFirst();
    }

    public static List<SuccessionAct> openTo(Set<SuccessionParty> parties, SuccessionState from) {
        return TABLE.stream()
                .filter(move -> move.from() == from && move.who().stream().anyMatch(parties::contains))
                .map(Move::act)
                .toList();
    }
}
