package org.zhixing.inspection.lookback;

import static org.zhixing.inspection.InspectionParty.CHIEF;
import static org.zhixing.inspection.InspectionParty.OFFICER;
import static org.zhixing.inspection.InspectionParty.UNIT;
import static org.zhixing.inspection.LookBackState.ASKED;
import static org.zhixing.inspection.LookBackState.CONFIRMED;
import static org.zhixing.inspection.LookBackState.DRAWN;
import static org.zhixing.inspection.LookBackState.NOT_DONE;

import java.util.List;
import org.zhixing.act.Moves;
import org.zhixing.act.Moves.Move;
import org.zhixing.inspection.InspectionParty;
import org.zhixing.inspection.LookBackAct;
import org.zhixing.inspection.LookBackState;

/** The table of legal moves of look-backs (practice 8): what the docket shows first, then the unit. */
public final class LookBackMoves {

    public static final Moves<LookBackState, LookBackAct, InspectionParty> TABLE = new Moves<>(List.of(
            new Move<>(null, LookBackAct.DRAW, DRAWN, Moves.who(OFFICER, CHIEF), "practice 8"),
            new Move<>(DRAWN, LookBackAct.CONFIRM, CONFIRMED, Moves.who(OFFICER, CHIEF), "practice 8"),
            new Move<>(DRAWN, LookBackAct.FIND_UNDONE, NOT_DONE, Moves.who(OFFICER, CHIEF), "practice 8"),
            new Move<>(DRAWN, LookBackAct.ASK, ASKED, Moves.who(OFFICER, CHIEF), "practice 8"),
            new Move<>(ASKED, LookBackAct.ANSWER, ASKED, Moves.who(UNIT), "practice 8"),
            new Move<>(ASKED, LookBackAct.CONFIRM, CONFIRMED, Moves.who(OFFICER, CHIEF), "practice 8"),
            new Move<>(ASKED, LookBackAct.FIND_UNDONE, NOT_DONE, Moves.who(OFFICER, CHIEF), "practice 8")));

    private LookBackMoves() {}
}
