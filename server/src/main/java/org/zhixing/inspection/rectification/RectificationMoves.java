package org.zhixing.inspection.rectification;

import static org.zhixing.inspection.InspectionParty.CHIEF;
import static org.zhixing.inspection.InspectionParty.LEADER;
import static org.zhixing.inspection.InspectionParty.OFFICER;
import static org.zhixing.inspection.InspectionParty.UNIT;
import static org.zhixing.inspection.RectificationState.CLEARED;
import static org.zhixing.inspection.RectificationState.IN_WORK;
import static org.zhixing.inspection.RectificationState.OPEN;
import static org.zhixing.inspection.RectificationState.REPORTED;
import static org.zhixing.inspection.RectificationState.VERIFIED;
import static org.zhixing.inspection.RectificationState.WITHDRAWN;

import java.util.List;
import org.zhixing.act.Moves;
import org.zhixing.act.Moves.Move;
import org.zhixing.inspection.InspectionParty;
import org.zhixing.inspection.RectificationAct;
import org.zhixing.inspection.RectificationState;

/** The table of legal moves of rectifications (R054): overdue proposes, a person urges. */
public final class RectificationMoves {

    public static final Moves<RectificationState, RectificationAct, InspectionParty> TABLE = new Moves<>(List.of(
            new Move<>(null, RectificationAct.OPEN, OPEN, Moves.who(OFFICER, CHIEF), "R054"),
            new Move<>(OPEN, RectificationAct.PLAN, IN_WORK, Moves.who(UNIT), "R054"),
            new Move<>(OPEN, RectificationAct.URGE, OPEN, Moves.who(OFFICER, CHIEF), "R054"),
            new Move<>(OPEN, RectificationAct.DISMISS, OPEN, Moves.who(OFFICER, CHIEF), "R054"),
            new Move<>(OPEN, RectificationAct.WITHDRAW, WITHDRAWN, Moves.who(CHIEF), "R054"),
            new Move<>(IN_WORK, RectificationAct.REPORT, REPORTED, Moves.who(UNIT), "R054"),
            new Move<>(IN_WORK, RectificationAct.PLAN, IN_WORK, Moves.who(UNIT), "R054"),
            new Move<>(IN_WORK, RectificationAct.URGE, IN_WORK, Moves.who(OFFICER, CHIEF), "R054"),
            new Move<>(IN_WORK, RectificationAct.DISMISS, IN_WORK, Moves.who(OFFICER, CHIEF), "R054"),
            new Move<>(IN_WORK, RectificationAct.WITHDRAW, WITHDRAWN, Moves.who(CHIEF), "R054"),
            new Move<>(REPORTED, RectificationAct.VERIFY, VERIFIED, Moves.who(OFFICER, CHIEF), "R054 L1"),
            new Move<>(REPORTED, RectificationAct.RETURN, IN_WORK, Moves.who(OFFICER, CHIEF), "R054"),
            new Move<>(REPORTED, RectificationAct.WITHDRAW, WITHDRAWN, Moves.who(CHIEF), "R054"),
            new Move<>(VERIFIED, RectificationAct.WITHDRAW, WITHDRAWN, Moves.who(CHIEF), "R054"),
            new Move<>(OPEN, RectificationAct.SUCCEED, OPEN, Moves.who(OFFICER, CHIEF), "practice 11"),
            new Move<>(IN_WORK, RectificationAct.SUCCEED, IN_WORK, Moves.who(OFFICER, CHIEF), "practice 11"),
            new Move<>(REPORTED, RectificationAct.SUCCEED, REPORTED, Moves.who(OFFICER, CHIEF), "practice 11"),
            new Move<>(VERIFIED, RectificationAct.SUCCEED, VERIFIED, Moves.who(OFFICER, CHIEF), "practice 11"),
            new Move<>(OPEN, RectificationAct.ASK_MORE_TIME, OPEN, Moves.who(UNIT), "R054 practice 8"),
            new Move<>(OPEN, RectificationAct.GRANT_MORE_TIME, OPEN, Moves.who(CHIEF, LEADER), "practice 8"),
            new Move<>(OPEN, RectificationAct.REFUSE_MORE_TIME, OPEN, Moves.who(CHIEF, LEADER), "practice 8"),
            new Move<>(IN_WORK, RectificationAct.ASK_MORE_TIME, IN_WORK, Moves.who(UNIT), "R054 practice 8"),
            new Move<>(IN_WORK, RectificationAct.GRANT_MORE_TIME, IN_WORK, Moves.who(CHIEF, LEADER), "practice 8"),
            new Move<>(IN_WORK, RectificationAct.REFUSE_MORE_TIME, IN_WORK, Moves.who(CHIEF, LEADER), "practice 8"),
            new Move<>(VERIFIED, RectificationAct.CLEAR, CLEARED, Moves.who(OFFICER, CHIEF), "R054 practice 7"),
            new Move<>(CLEARED, RectificationAct.RECORD_PUBLICITY, CLEARED, Moves.who(UNIT, OFFICER, CHIEF), "R054")));

    private RectificationMoves() {}
}
