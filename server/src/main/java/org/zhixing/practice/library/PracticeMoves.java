package org.zhixing.practice.library;

import static org.zhixing.practice.PracticeParty.ADOPTER;
import static org.zhixing.practice.PracticeParty.CHIEF;
import static org.zhixing.practice.PracticeParty.LEADER;
import static org.zhixing.practice.PracticeParty.OFFICER;
import static org.zhixing.practice.PracticeParty.OTHER_UNIT;
import static org.zhixing.practice.PracticeParty.UNIT;
import static org.zhixing.practice.PracticeState.DECLINED;
import static org.zhixing.practice.PracticeState.ISSUED;
import static org.zhixing.practice.PracticeState.PROPOSED;
import static org.zhixing.practice.PracticeState.RETURNED;
import static org.zhixing.practice.PracticeState.SUBMITTED;
import static org.zhixing.practice.PracticeState.WITHDRAWN;

import java.util.List;
import org.zhixing.act.Moves;
import org.zhixing.act.Moves.Move;
import org.zhixing.practice.PracticeAct;
import org.zhixing.practice.PracticeParty;
import org.zhixing.practice.PracticeState;

/** The table of legal moves of practices (R051, R120, R159). */
public final class PracticeMoves {

    public static final Moves<PracticeState, PracticeAct, PracticeParty> TABLE = new Moves<>(List.of(
            new Move<>(null, PracticeAct.PROPOSE, PROPOSED, Moves.who(UNIT, OFFICER, CHIEF), "R159"),
            new Move<>(PROPOSED, PracticeAct.SUBMIT, SUBMITTED, Moves.who(OFFICER, CHIEF), "R051"),
            new Move<>(PROPOSED, PracticeAct.RETURN, RETURNED, Moves.who(OFFICER, CHIEF), "R051"),
            new Move<>(PROPOSED, PracticeAct.REVISE, PROPOSED, Moves.who(UNIT, OFFICER, CHIEF), "R159"),
            new Move<>(PROPOSED, PracticeAct.WITHDRAW, WITHDRAWN, Moves.who(UNIT, OFFICER, CHIEF), "R159"),
            new Move<>(PROPOSED, PracticeAct.SUCCEED, PROPOSED, Moves.who(CHIEF), "practice 11"),
            new Move<>(RETURNED, PracticeAct.REVISE, PROPOSED, Moves.who(UNIT, OFFICER, CHIEF), "R159"),
            new Move<>(RETURNED, PracticeAct.WITHDRAW, WITHDRAWN, Moves.who(UNIT, OFFICER, CHIEF), "R159"),
            new Move<>(RETURNED, PracticeAct.SUCCEED, RETURNED, Moves.who(CHIEF), "practice 11"),
            new Move<>(SUBMITTED, PracticeAct.APPROVE, ISSUED, Moves.who(LEADER), "R051"),
            new Move<>(SUBMITTED, PracticeAct.DECLINE, DECLINED, Moves.who(LEADER), "R051"),
            new Move<>(SUBMITTED, PracticeAct.WITHDRAW, WITHDRAWN, Moves.who(CHIEF), "R051"),
            new Move<>(SUBMITTED, PracticeAct.SUCCEED, SUBMITTED, Moves.who(CHIEF), "practice 11"),
            new Move<>(ISSUED, PracticeAct.ADOPT, ISSUED, Moves.who(OTHER_UNIT), "R120"),
            new Move<>(ISSUED, PracticeAct.TELL, ISSUED, Moves.who(ADOPTER), "R120"),
            new Move<>(ISSUED, PracticeAct.RENEW, ISSUED, Moves.who(CHIEF), "R051"),
            new Move<>(ISSUED, PracticeAct.CORRECT, ISSUED, Moves.who(CHIEF), "R051"),
            new Move<>(ISSUED, PracticeAct.WITHDRAW, WITHDRAWN, Moves.who(UNIT, CHIEF), "R051"),
            new Move<>(ISSUED, PracticeAct.WITHHOLD, ISSUED, Moves.who(OFFICER, CHIEF), "practice 10"),
            new Move<>(ISSUED, PracticeAct.RESTORE, ISSUED, Moves.who(OFFICER, CHIEF), "practice 10"),
            new Move<>(WITHDRAWN, PracticeAct.WITHHOLD, WITHDRAWN, Moves.who(OFFICER, CHIEF), "practice 10"),
            new Move<>(WITHDRAWN, PracticeAct.RESTORE, WITHDRAWN, Moves.who(OFFICER, CHIEF), "practice 10"),
            new Move<>(ISSUED, PracticeAct.SUCCEED, ISSUED, Moves.who(CHIEF), "practice 11")));

    private PracticeMoves() {}
}
