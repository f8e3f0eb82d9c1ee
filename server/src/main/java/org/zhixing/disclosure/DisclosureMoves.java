package org.zhixing.disclosure;

import static org.zhixing.disclosure.DisclosureParty.CHIEF;
import static org.zhixing.disclosure.DisclosureParty.OFFICE;
import static org.zhixing.disclosure.DisclosureState.DECLINED;
import static org.zhixing.disclosure.DisclosureState.PROPOSED;
import static org.zhixing.disclosure.DisclosureState.PUBLIC;
import static org.zhixing.disclosure.DisclosureState.REVISED;
import static org.zhixing.disclosure.DisclosureState.WITHDRAWN;

import java.util.List;
import org.zhixing.act.Moves;
import org.zhixing.act.Moves.Move;

/** The table of legal moves of publications (R179). */
public final class DisclosureMoves {

    private static final String RULE = "R179";

    public static final Moves<DisclosureState, DisclosureAct, DisclosureParty> TABLE = new Moves<>(List.of(
            new Move<>(null, DisclosureAct.PROPOSE, PROPOSED, Moves.who(OFFICE), RULE),
            new Move<>(PROPOSED, DisclosureAct.RELEASE, PUBLIC, Moves.who(CHIEF), RULE),
            new Move<>(PROPOSED, DisclosureAct.DECLINE, DECLINED, Moves.who(CHIEF), RULE),
            new Move<>(DECLINED, DisclosureAct.PROPOSE, PROPOSED, Moves.who(OFFICE), RULE),
            new Move<>(PUBLIC, DisclosureAct.REVISE, REVISED, Moves.who(OFFICE), RULE),
            new Move<>(PUBLIC, DisclosureAct.WITHDRAW, WITHDRAWN, Moves.who(CHIEF), RULE),
            new Move<>(REVISED, DisclosureAct.RELEASE, PUBLIC, Moves.who(CHIEF), RULE),
            new Move<>(REVISED, DisclosureAct.DECLINE, PUBLIC, Moves.who(CHIEF), RULE),
            new Move<>(REVISED, DisclosureAct.WITHDRAW, WITHDRAWN, Moves.who(CHIEF), RULE),
            new Move<>(WITHDRAWN, DisclosureAct.PROPOSE, PROPOSED, Moves.who(OFFICE), RULE)));

    private DisclosureMoves() {}
}
