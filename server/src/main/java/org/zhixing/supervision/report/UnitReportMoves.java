package org.zhixing.supervision.report;

import static org.zhixing.supervision.UnitReportParty.DRAFTER;
import static org.zhixing.supervision.UnitReportParty.MOVER;
import static org.zhixing.supervision.UnitReportParty.SIGNER;
import static org.zhixing.supervision.UnitReportState.BACK;
import static org.zhixing.supervision.UnitReportState.ENDED;
import static org.zhixing.supervision.UnitReportState.ON_ITS_WAY;
import static org.zhixing.supervision.UnitReportState.SUBMITTED;

import java.util.List;
import org.zhixing.act.Moves;
import org.zhixing.act.Moves.Move;
import org.zhixing.supervision.UnitReportAct;
import org.zhixing.supervision.UnitReportParty;
import org.zhixing.supervision.UnitReportState;

/** The table of legal moves of a report inside its unit (architecture rule 5). */
public final class UnitReportMoves {

    private static final String RULE = "practice 3";

    public static final Moves<UnitReportState, UnitReportAct, UnitReportParty> TABLE = new Moves<>(List.of(
            new Move<>(null, UnitReportAct.PUT_FORWARD, ON_ITS_WAY, Moves.who(DRAFTER), RULE),
            new Move<>(BACK, UnitReportAct.PUT_FORWARD, ON_ITS_WAY, Moves.who(DRAFTER), RULE),
            new Move<>(BACK, UnitReportAct.DROP, ENDED, Moves.who(DRAFTER), RULE),
            new Move<>(ON_ITS_WAY, UnitReportAct.RECORD_PAGE, ON_ITS_WAY, Moves.who(DRAFTER), RULE),
            new Move<>(ON_ITS_WAY, UnitReportAct.TAKE_BACK, BACK, Moves.who(DRAFTER), RULE),
            new Move<>(ON_ITS_WAY, UnitReportAct.DECLINE, BACK, Moves.who(SIGNER), RULE),
            new Move<>(ON_ITS_WAY, UnitReportAct.SUBMIT, SUBMITTED, Moves.who(SIGNER, DRAFTER), RULE),
            new Move<>(ON_ITS_WAY, UnitReportAct.STAND_STILL, BACK, Moves.who(MOVER), RULE),
            new Move<>(ON_ITS_WAY, UnitReportAct.LAPSE, ENDED, Moves.who(MOVER), RULE),
            new Move<>(BACK, UnitReportAct.LAPSE, ENDED, Moves.who(MOVER), RULE)));

    private UnitReportMoves() {}
}
