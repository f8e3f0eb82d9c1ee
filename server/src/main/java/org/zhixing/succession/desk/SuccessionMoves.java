package org.zhixing.succession.desk;

import java.util.List;
import java.util.Set;
import org.zhixing.act.Moves;
import org.zhixing.act.Moves.Move;
import org.zhixing.succession.SuccessionAct;
import org.zhixing.succession.SuccessionParty;
import org.zhixing.succession.SuccessionState;

/** The one table of legal moves of acts of succession (practice 11). */
public final class SuccessionMoves {

    private static final Set<SuccessionParty> OFFICE = Moves.who(SuccessionParty.OFFICER, SuccessionParty.CHIEF);
    private static final String RULE = "practice 11";

    public static final Moves<SuccessionState, SuccessionAct, SuccessionParty> TABLE = new Moves<>(List.of(
            new Move<>(null, SuccessionAct.DRAFT, SuccessionState.DRAFT, OFFICE, RULE),
            new Move<>(SuccessionState.DRAFT, SuccessionAct.ASSIGN, SuccessionState.DRAFT, OFFICE, RULE),
            new Move<>(SuccessionState.DRAFT, SuccessionAct.ANNOUNCE, SuccessionState.ANNOUNCED, OFFICE, RULE),
            new Move<>(SuccessionState.DRAFT, SuccessionAct.WITHDRAW, SuccessionState.WITHDRAWN, OFFICE, RULE),
            new Move<>(SuccessionState.ANNOUNCED, SuccessionAct.TAKE_BACK, SuccessionState.DRAFT, OFFICE, RULE),
            new Move<>(
                    SuccessionState.ANNOUNCED,
                    SuccessionAct.HAND_OVER,
                    SuccessionState.ANNOUNCED,
                    Moves.who(SuccessionParty.FORMER),
                    RULE),
            new Move<>(
                    SuccessionState.ANNOUNCED,
                    SuccessionAct.RECEIVE,
                    SuccessionState.ANNOUNCED,
                    Moves.who(SuccessionParty.SUCCESSOR),
                    RULE),
            new Move<>(
                    SuccessionState.ANNOUNCED,
                    SuccessionAct.EFFECT,
                    SuccessionState.EFFECTED,
                    Moves.who(SuccessionParty.CHIEF),
                    RULE)));

    private SuccessionMoves() {}
}
