package org.zhixing.practice.negative;

import static org.zhixing.practice.NegativeCaseState.CLEARED;
import static org.zhixing.practice.NegativeCaseState.CORRECTED;
import static org.zhixing.practice.NegativeCaseState.DECLINED;
import static org.zhixing.practice.NegativeCaseState.DRAFT;
import static org.zhixing.practice.NegativeCaseState.HEARD;
import static org.zhixing.practice.NegativeCaseState.HEARING;
import static org.zhixing.practice.NegativeCaseState.ISSUED;
import static org.zhixing.practice.NegativeCaseState.REVOKED;
import static org.zhixing.practice.NegativeCaseState.SUBMITTED;
import static org.zhixing.practice.NegativeCaseState.WITHDRAWN;
import static org.zhixing.practice.NegativeCaseState.WITH_LAWYER;
import static org.zhixing.practice.PracticeParty.CHIEF;
import static org.zhixing.practice.PracticeParty.LAWYER;
import static org.zhixing.practice.PracticeParty.LEADER;
import static org.zhixing.practice.PracticeParty.OFFICER;
import static org.zhixing.practice.PracticeParty.UNIT;

import java.util.List;
import org.zhixing.act.Moves;
import org.zhixing.act.Moves.Move;
import org.zhixing.practice.NegativeCaseAct;
import org.zhixing.practice.NegativeCaseState;
import org.zhixing.practice.PracticeParty;

/**
 * The table of legal moves of negative cases (R051, R142); what is changed is read by the lawyer and heard again, and a
 * unit that succeeds after the hearing is heard itself.
 */
public final class NegativeCaseMoves {

    public static final Moves<NegativeCaseState, NegativeCaseAct, PracticeParty> TABLE = new Moves<>(List.of(
            new Move<>(null, NegativeCaseAct.DRAFT, DRAFT, Moves.who(OFFICER, CHIEF), "R051"),
            new Move<>(DRAFT, NegativeCaseAct.ASK_LAWYER, WITH_LAWYER, Moves.who(OFFICER, CHIEF), "R051"),
            new Move<>(DRAFT, NegativeCaseAct.REDRAFT, DRAFT, Moves.who(OFFICER, CHIEF), "R051"),
            new Move<>(DRAFT, NegativeCaseAct.WITHDRAW, WITHDRAWN, Moves.who(OFFICER, CHIEF), "R051"),
            new Move<>(DRAFT, NegativeCaseAct.SUCCEED, DRAFT, Moves.who(CHIEF), "practice 11"),
            new Move<>(WITH_LAWYER, NegativeCaseAct.CLEAR, CLEARED, Moves.who(LAWYER), "R051"),
            new Move<>(WITH_LAWYER, NegativeCaseAct.OBJECT, DRAFT, Moves.who(LAWYER), "R051"),
            new Move<>(WITH_LAWYER, NegativeCaseAct.WITHDRAW, WITHDRAWN, Moves.who(OFFICER, CHIEF), "R051"),
            new Move<>(WITH_LAWYER, NegativeCaseAct.SUCCEED, WITH_LAWYER, Moves.who(CHIEF), "practice 11"),
            new Move<>(CLEARED, NegativeCaseAct.HEAR, HEARING, Moves.who(OFFICER, CHIEF), "R142"),
            new Move<>(CLEARED, NegativeCaseAct.REDRAFT, DRAFT, Moves.who(OFFICER, CHIEF), "R051"),
            new Move<>(CLEARED, NegativeCaseAct.WITHDRAW, WITHDRAWN, Moves.who(OFFICER, CHIEF), "R051"),
            new Move<>(CLEARED, NegativeCaseAct.SUCCEED, CLEARED, Moves.who(CHIEF), "practice 11"),
            new Move<>(HEARING, NegativeCaseAct.SAY, HEARD, Moves.who(UNIT), "R142"),
            new Move<>(HEARING, NegativeCaseAct.NOTE_SILENCE, HEARD, Moves.who(OFFICER, CHIEF), "R142"),
            new Move<>(HEARING, NegativeCaseAct.WITHDRAW, WITHDRAWN, Moves.who(OFFICER, CHIEF), "R051"),
            new Move<>(HEARING, NegativeCaseAct.SUCCEED, HEARING, Moves.who(CHIEF), "practice 11"),
            new Move<>(HEARD, NegativeCaseAct.SUBMIT, SUBMITTED, Moves.who(OFFICER, CHIEF), "R051"),
            new Move<>(HEARD, NegativeCaseAct.REDRAFT, DRAFT, Moves.who(OFFICER, CHIEF), "R142"),
            new Move<>(HEARD, NegativeCaseAct.WITHDRAW, WITHDRAWN, Moves.who(OFFICER, CHIEF), "R051"),
            new Move<>(HEARD, NegativeCaseAct.SUCCEED, CLEARED, Moves.who(CHIEF), "practice 11"),
            new Move<>(SUBMITTED, NegativeCaseAct.APPROVE, ISSUED, Moves.who(LEADER), "R051"),
            new Move<>(SUBMITTED, NegativeCaseAct.DECLINE, DECLINED, Moves.who(LEADER), "R051"),
            new Move<>(SUBMITTED, NegativeCaseAct.WITHDRAW, WITHDRAWN, Moves.who(CHIEF), "R051"),
            new Move<>(SUBMITTED, NegativeCaseAct.SUCCEED, CLEARED, Moves.who(CHIEF), "practice 11"),
            new Move<>(ISSUED, NegativeCaseAct.CORRECT, CORRECTED, Moves.who(CHIEF), "R142"),
            new Move<>(ISSUED, NegativeCaseAct.REVOKE, REVOKED, Moves.who(CHIEF), "R142"),
            new Move<>(ISSUED, NegativeCaseAct.SUCCEED, ISSUED, Moves.who(CHIEF), "practice 11"),
            new Move<>(CORRECTED, NegativeCaseAct.CORRECT, CORRECTED, Moves.who(CHIEF), "R142"),
            new Move<>(CORRECTED, NegativeCaseAct.REVOKE, REVOKED, Moves.who(CHIEF), "R142"),
            new Move<>(CORRECTED, NegativeCaseAct.SUCCEED, CORRECTED, Moves.who(CHIEF), "practice 11")));

    private NegativeCaseMoves() {}
}
