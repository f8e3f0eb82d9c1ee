package org.zhixing.inspection.plan;

import static org.zhixing.inspection.InspectionParty.CHIEF;
import static org.zhixing.inspection.InspectionParty.INSPECTOR;
import static org.zhixing.inspection.InspectionParty.LEADER;
import static org.zhixing.inspection.InspectionParty.OFFICER;
import static org.zhixing.inspection.InspectionParty.SUPERVISOR;
import static org.zhixing.inspection.PlanState.APPROVED;
import static org.zhixing.inspection.PlanState.CANCELLED;
import static org.zhixing.inspection.PlanState.CLOSED;
import static org.zhixing.inspection.PlanState.DRAFT;
import static org.zhixing.inspection.PlanState.SUBMITTED;

import java.util.List;
import java.util.Set;
import org.zhixing.act.Moves;
import org.zhixing.act.Moves.Move;
import org.zhixing.inspection.InspectionParty;
import org.zhixing.inspection.PlanAct;
import org.zhixing.inspection.PlanState;

/** The table of legal moves of supervision plans. */
public final class PlanMoves {

    private static final Set<InspectionParty> MAKERS = Moves.who(OFFICER, CHIEF, SUPERVISOR);
    private static final Set<InspectionParty> TEAM = Moves.who(OFFICER, CHIEF, SUPERVISOR, INSPECTOR);

    public static final Moves<PlanState, PlanAct, InspectionParty> TABLE = new Moves<>(List.of(
            new Move<>(null, PlanAct.DRAFT, DRAFT, MAKERS, "L1 R048"),
            new Move<>(DRAFT, PlanAct.SUBMIT, SUBMITTED, MAKERS, "L1 R048"),
            new Move<>(DRAFT, PlanAct.DRAW, DRAFT, MAKERS, "R049"),
            new Move<>(DRAFT, PlanAct.REVISE, DRAFT, MAKERS, "L1"),
            new Move<>(DRAFT, PlanAct.SCHEDULE, DRAFT, MAKERS, "R052"),
            new Move<>(DRAFT, PlanAct.MERGE, DRAFT, MAKERS, "R052"),
            new Move<>(DRAFT, PlanAct.RECUSE, DRAFT, TEAM, "L1"),
            new Move<>(DRAFT, PlanAct.CANCEL, CANCELLED, MAKERS, "L1"),
            new Move<>(SUBMITTED, PlanAct.CHECK, SUBMITTED, MAKERS, "practice 7"),
            new Move<>(SUBMITTED, PlanAct.SEND_BACK, DRAFT, MAKERS, "practice 7"),
            new Move<>(SUBMITTED, PlanAct.APPROVE, APPROVED, Set.of(LEADER), "L1"),
            new Move<>(SUBMITTED, PlanAct.DECLINE, DRAFT, Set.of(LEADER), "L1"),
            new Move<>(APPROVED, PlanAct.SCHEDULE, APPROVED, MAKERS, "R052"),
            new Move<>(APPROVED, PlanAct.RECUSE, APPROVED, TEAM, "L1"),
            new Move<>(APPROVED, PlanAct.CLOSE, CLOSED, MAKERS, "R048"),
            new Move<>(APPROVED, PlanAct.CANCEL, CANCELLED, Moves.who(CHIEF, SUPERVISOR), "L1")));

    private PlanMoves() {}
}
