package org.zhixing.inspection.recommendation;

import static org.zhixing.inspection.InspectionParty.CHIEF;
import static org.zhixing.inspection.InspectionParty.LEADER;
import static org.zhixing.inspection.InspectionParty.OFFICER;
import static org.zhixing.inspection.InspectionParty.UNIT;
import static org.zhixing.inspection.RecommendationState.ANSWERED;
import static org.zhixing.inspection.RecommendationState.APPROVED;
import static org.zhixing.inspection.RecommendationState.DECLINED;
import static org.zhixing.inspection.RecommendationState.DRAFT;
import static org.zhixing.inspection.RecommendationState.HEARD;
import static org.zhixing.inspection.RecommendationState.HEARING;
import static org.zhixing.inspection.RecommendationState.SENT;
import static org.zhixing.inspection.RecommendationState.SUBMITTED;
import static org.zhixing.inspection.RecommendationState.WITHDRAWN;

import java.util.List;
import org.zhixing.act.Moves;
import org.zhixing.act.Moves.Move;
import org.zhixing.inspection.InspectionParty;
import org.zhixing.inspection.RecommendationAct;
import org.zhixing.inspection.RecommendationState;

/** The table of legal moves of recommendations (domain law L1 articles 18 to 21); what was changed is heard again. */
public final class RecommendationMoves {

    public static final Moves<RecommendationState, RecommendationAct, InspectionParty> TABLE = new Moves<>(List.of(
            new Move<>(null, RecommendationAct.DRAFT, DRAFT, Moves.who(OFFICER, CHIEF), "L1"),
            new Move<>(DRAFT, RecommendationAct.HEAR, HEARING, Moves.who(OFFICER, CHIEF), "L1"),
            new Move<>(DRAFT, RecommendationAct.REDRAFT, DRAFT, Moves.who(OFFICER, CHIEF), "L1"),
            new Move<>(DRAFT, RecommendationAct.WITHDRAW, WITHDRAWN, Moves.who(OFFICER, CHIEF), "L1"),
            new Move<>(HEARING, RecommendationAct.SAY, HEARD, Moves.who(UNIT), "L1"),
            new Move<>(HEARING, RecommendationAct.NOTE_SILENCE, HEARD, Moves.who(OFFICER, CHIEF), "L1"),
            new Move<>(HEARING, RecommendationAct.WITHDRAW, WITHDRAWN, Moves.who(OFFICER, CHIEF), "L1"),
            new Move<>(HEARD, RecommendationAct.SUBMIT, SUBMITTED, Moves.who(OFFICER, CHIEF), "L1"),
            new Move<>(HEARD, RecommendationAct.REDRAFT, DRAFT, Moves.who(OFFICER, CHIEF), "L1"),
            new Move<>(HEARD, RecommendationAct.WITHDRAW, WITHDRAWN, Moves.who(OFFICER, CHIEF), "L1"),
            new Move<>(SUBMITTED, RecommendationAct.APPROVE, APPROVED, Moves.who(LEADER), "L1"),
            new Move<>(SUBMITTED, RecommendationAct.DECLINE, DECLINED, Moves.who(LEADER), "L1"),
            new Move<>(SUBMITTED, RecommendationAct.WITHDRAW, WITHDRAWN, Moves.who(CHIEF), "L1"),
            new Move<>(APPROVED, RecommendationAct.SEND, SENT, Moves.who(OFFICER, CHIEF), "L1"),
            new Move<>(APPROVED, RecommendationAct.WITHDRAW, WITHDRAWN, Moves.who(CHIEF), "L1"),
            new Move<>(SENT, RecommendationAct.RECORD_ANSWER, ANSWERED, Moves.who(OFFICER, CHIEF), "L1"),
            new Move<>(DRAFT, RecommendationAct.SUCCEED, DRAFT, Moves.who(OFFICER, CHIEF), "practice 11"),
            new Move<>(HEARING, RecommendationAct.SUCCEED, HEARING, Moves.who(OFFICER, CHIEF), "practice 11"),
            new Move<>(HEARD, RecommendationAct.SUCCEED, HEARD, Moves.who(OFFICER, CHIEF), "practice 11"),
            new Move<>(SUBMITTED, RecommendationAct.SUCCEED, SUBMITTED, Moves.who(OFFICER, CHIEF), "practice 11"),
            new Move<>(APPROVED, RecommendationAct.SUCCEED, APPROVED, Moves.who(OFFICER, CHIEF), "practice 11"),
            new Move<>(SENT, RecommendationAct.SUCCEED, SENT, Moves.who(OFFICER, CHIEF), "practice 11")));

    private RecommendationMoves() {}
}
