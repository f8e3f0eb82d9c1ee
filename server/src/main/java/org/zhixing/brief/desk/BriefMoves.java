package org.zhixing.brief.desk;

import static org.zhixing.brief.BriefParty.CHIEF;
import static org.zhixing.brief.BriefParty.OFFICER;
import static org.zhixing.brief.BriefParty.SCHEDULE;
import static org.zhixing.brief.BriefParty.SIGNER;
import static org.zhixing.brief.BriefParty.UNIT;
import static org.zhixing.brief.BriefState.CONFIRMING;
import static org.zhixing.brief.BriefState.DISCARDED;
import static org.zhixing.brief.BriefState.DRAFT;
import static org.zhixing.brief.BriefState.IN_SIGN_OFF;
import static org.zhixing.brief.BriefState.ISSUED;
import static org.zhixing.brief.BriefState.SETTLED;
import static org.zhixing.brief.BriefState.WITHDRAWN;

import java.util.List;
import java.util.Set;
import org.zhixing.act.Moves;
import org.zhixing.act.Moves.Move;
import org.zhixing.brief.BriefAct;
import org.zhixing.brief.BriefParty;
import org.zhixing.brief.BriefState;

/** The table of legal moves of a brief: the only way in which its state changes (architecture rule 5). */
public final class BriefMoves {

    private static final Set<BriefParty> OFFICE = Moves.who(OFFICER, CHIEF);

    public static final Moves<BriefState, BriefAct, BriefParty> TABLE = new Moves<>(List.of(
            new Move<>(null, BriefAct.DRAW, DRAFT, Moves.who(OFFICER, CHIEF, SCHEDULE), "practice 8"),
            new Move<>(DRAFT, BriefAct.REVISE, DRAFT, OFFICE, "practice 7"),
            new Move<>(DRAFT, BriefAct.REDRAW, DRAFT, OFFICE, "practice 7"),
            new Move<>(DRAFT, BriefAct.CHOOSE, DRAFT, OFFICE, "R051"),
            new Move<>(DRAFT, BriefAct.ASK_UNITS, CONFIRMING, OFFICE, "practice 7"),
            new Move<>(DRAFT, BriefAct.SETTLE, SETTLED, OFFICE, "practice 7"),
            new Move<>(DRAFT, BriefAct.DISCARD, DISCARDED, OFFICE, "practice 7"),
            new Move<>(CONFIRMING, BriefAct.ANSWER, CONFIRMING, Moves.who(UNIT), "practice 7"),
            new Move<>(CONFIRMING, BriefAct.RULE, CONFIRMING, OFFICE, "practice 7"),
            new Move<>(CONFIRMING, BriefAct.SETTLE, SETTLED, OFFICE, "practice 7"),
            new Move<>(CONFIRMING, BriefAct.DISCARD, DISCARDED, OFFICE, "practice 7"),
            new Move<>(SETTLED, BriefAct.REVISE, SETTLED, OFFICE, "practice 7"),
            new Move<>(SETTLED, BriefAct.CHOOSE, SETTLED, OFFICE, "R051"),
            new Move<>(SETTLED, BriefAct.SUBMIT, IN_SIGN_OFF, OFFICE, "practice 7"),
            new Move<>(SETTLED, BriefAct.DISCARD, DISCARDED, OFFICE, "practice 7"),
            new Move<>(IN_SIGN_OFF, BriefAct.CHECK, IN_SIGN_OFF, OFFICE, "practice 7"),
            new Move<>(IN_SIGN_OFF, BriefAct.RECORD_PAGE, IN_SIGN_OFF, OFFICE, "practice 3"),
            new Move<>(IN_SIGN_OFF, BriefAct.SEND_BACK, SETTLED, OFFICE, "practice 7"),
            new Move<>(IN_SIGN_OFF, BriefAct.DECLINE, SETTLED, Moves.who(SIGNER), "practice 7"),
            new Move<>(IN_SIGN_OFF, BriefAct.ISSUE, ISSUED, Moves.who(OFFICER, CHIEF, SIGNER), "practice 7 R174"),
            new Move<>(ISSUED, BriefAct.WITHDRAW, WITHDRAWN, Moves.who(CHIEF), "practice 7")));

    private BriefMoves() {}
}
