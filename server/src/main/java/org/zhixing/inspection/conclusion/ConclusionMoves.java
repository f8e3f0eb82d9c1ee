package org.zhixing.inspection.conclusion;

import static org.zhixing.inspection.ConclusionState.CHANGED;
import static org.zhixing.inspection.ConclusionState.DRAFT;
import static org.zhixing.inspection.ConclusionState.IN_CHECK;
import static org.zhixing.inspection.ConclusionState.IN_REVIEW;
import static org.zhixing.inspection.ConclusionState.RECEIVED;
import static org.zhixing.inspection.ConclusionState.REVOKED;
import static org.zhixing.inspection.ConclusionState.SERVED;
import static org.zhixing.inspection.ConclusionState.UPHELD;
import static org.zhixing.inspection.InspectionParty.CHIEF;
import static org.zhixing.inspection.InspectionParty.INSPECTOR;
import static org.zhixing.inspection.InspectionParty.LEADER;
import static org.zhixing.inspection.InspectionParty.OFFICER;
import static org.zhixing.inspection.InspectionParty.SUPERVISOR;
import static org.zhixing.inspection.InspectionParty.UNIT;

import java.util.List;
import org.zhixing.act.Moves;
import org.zhixing.act.Moves.Move;
import org.zhixing.inspection.ConclusionAct;
import org.zhixing.inspection.ConclusionState;
import org.zhixing.inspection.InspectionParty;

/** The table of legal moves of supervision conclusions, with their review (domain law L1 articles 16 and 17). */
public final class ConclusionMoves {

    public static final Moves<ConclusionState, ConclusionAct, InspectionParty> TABLE = new Moves<>(List.of(
            new Move<>(null, ConclusionAct.DRAFT, DRAFT, Moves.who(OFFICER, CHIEF, INSPECTOR, SUPERVISOR), "L1"),
            new Move<>(
                    DRAFT,
                    ConclusionAct.SEND_TO_CHECK,
                    IN_CHECK,
                    Moves.who(OFFICER, CHIEF, INSPECTOR, SUPERVISOR),
                    "practice 7"),
            new Move<>(
                    DRAFT,
                    ConclusionAct.REDRAFT,
                    DRAFT,
                    Moves.who(OFFICER, CHIEF, INSPECTOR, SUPERVISOR),
                    "practice 7"),
            new Move<>(IN_CHECK, ConclusionAct.CHECK, IN_CHECK, Moves.who(OFFICER, CHIEF), "practice 7"),
            new Move<>(IN_CHECK, ConclusionAct.SEND_BACK, DRAFT, Moves.who(OFFICER, CHIEF, LEADER), "practice 7"),
            new Move<>(IN_CHECK, ConclusionAct.ISSUE, SERVED, Moves.who(CHIEF, LEADER), "practice 7 L1"),
            new Move<>(SERVED, ConclusionAct.ACKNOWLEDGE, RECEIVED, Moves.who(UNIT), "L1"),
            new Move<>(SERVED, ConclusionAct.RECORD_DELIVERY, RECEIVED, Moves.who(OFFICER, CHIEF), "L1"),
            new Move<>(RECEIVED, ConclusionAct.APPLY_FOR_REVIEW, IN_REVIEW, Moves.who(UNIT), "L1"),
            new Move<>(IN_REVIEW, ConclusionAct.UPHOLD, UPHELD, Moves.who(OFFICER, CHIEF, LEADER), "L1"),
            new Move<>(IN_REVIEW, ConclusionAct.CHANGE, CHANGED, Moves.who(OFFICER, CHIEF, LEADER), "L1"),
            new Move<>(IN_REVIEW, ConclusionAct.REVOKE, REVOKED, Moves.who(OFFICER, CHIEF, LEADER), "L1")));

    private ConclusionMoves() {}
}
