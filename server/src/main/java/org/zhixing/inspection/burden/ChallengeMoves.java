package org.zhixing.inspection.burden;

import static org.zhixing.inspection.ChallengeState.ANSWERED;
import static org.zhixing.inspection.ChallengeState.CARRIED_OUT;
import static org.zhixing.inspection.ChallengeState.FILED;
import static org.zhixing.inspection.ChallengeState.UPHELD;
import static org.zhixing.inspection.ChallengeState.WITHDRAWN;
import static org.zhixing.inspection.InspectionParty.CHIEF;
import static org.zhixing.inspection.InspectionParty.OFFICER;
import static org.zhixing.inspection.InspectionParty.UNIT;

import java.util.List;
import org.zhixing.act.Moves;
import org.zhixing.act.Moves.Move;
import org.zhixing.inspection.ChallengeAct;
import org.zhixing.inspection.ChallengeState;
import org.zhixing.inspection.InspectionParty;

/** The table of legal moves of questions about a request (R052). */
public final class ChallengeMoves {

    public static final Moves<ChallengeState, ChallengeAct, InspectionParty> TABLE = new Moves<>(List.of(
            new Move<>(null, ChallengeAct.FILE, FILED, Moves.who(UNIT), "R052"),
            new Move<>(FILED, ChallengeAct.ANSWER, ANSWERED, Moves.who(OFFICER, CHIEF), "R052"),
            new Move<>(FILED, ChallengeAct.UPHOLD, UPHELD, Moves.who(OFFICER, CHIEF), "R052"),
            new Move<>(UPHELD, ChallengeAct.CARRY_OUT, CARRIED_OUT, Moves.who(OFFICER, CHIEF), "R052"),
            new Move<>(FILED, ChallengeAct.WITHDRAW, WITHDRAWN, Moves.who(UNIT), "R052")));

    private ChallengeMoves() {}
}
