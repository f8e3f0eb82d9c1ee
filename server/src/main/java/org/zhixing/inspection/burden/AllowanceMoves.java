package org.zhixing.inspection.burden;

import static org.zhixing.inspection.AllowanceState.ASKED;
import static org.zhixing.inspection.AllowanceState.GRANTED;
import static org.zhixing.inspection.AllowanceState.REFUSED;
import static org.zhixing.inspection.InspectionParty.CHIEF;
import static org.zhixing.inspection.InspectionParty.LEADER;
import static org.zhixing.inspection.InspectionParty.OFFICER;

import java.util.List;
import org.zhixing.act.Moves;
import org.zhixing.act.Moves.Move;
import org.zhixing.inspection.AllowanceAct;
import org.zhixing.inspection.AllowanceState;
import org.zhixing.inspection.InspectionParty;

/** The table of legal moves of allowances above a quota (R052, domain law L9). */
public final class AllowanceMoves {

    public static final Moves<AllowanceState, AllowanceAct, InspectionParty> TABLE = new Moves<>(List.of(
            new Move<>(null, AllowanceAct.ASK, ASKED, Moves.who(OFFICER, CHIEF), "R052"),
            new Move<>(ASKED, AllowanceAct.GRANT, GRANTED, Moves.who(LEADER), "R052"),
            new Move<>(ASKED, AllowanceAct.REFUSE, REFUSED, Moves.who(LEADER), "R052")));

    private AllowanceMoves() {}
}
