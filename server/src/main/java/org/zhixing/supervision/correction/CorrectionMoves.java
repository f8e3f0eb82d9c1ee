package org.zhixing.supervision.correction;

import static org.zhixing.supervision.CorrectionState.CHECKED;
import static org.zhixing.supervision.CorrectionState.DISMISSED;
import static org.zhixing.supervision.CorrectionState.ISSUED;
import static org.zhixing.supervision.CorrectionState.PROPOSED;

import java.util.List;
import java.util.Set;
import org.zhixing.act.Moves;
import org.zhixing.act.Moves.Move;
import org.zhixing.supervision.CorrectionAct;
import org.zhixing.supervision.CorrectionState;
import org.zhixing.supervision.Party;

/** The table of legal moves of a correction (architecture rule 5). */
public final class CorrectionMoves {

    private static final Set<Party> OFFICE = Moves.who(Party.OFFICER, Party.CHIEF);
    private static final Set<Party> SWEEP = Moves.who(Party.SWEEP);
    /** People, or the recalculation by a rule of the city. */
    private static final Set<Party> EITHER = Moves.who(Party.OFFICER, Party.CHIEF, Party.SWEEP);

    public static final Moves<CorrectionState, CorrectionAct, Party> TABLE = new Moves<>(List.of(
            new Move<>(null, CorrectionAct.PROPOSE, PROPOSED, SWEEP, "practice 9"),
            new Move<>(PROPOSED, CorrectionAct.PROPOSE, PROPOSED, SWEEP, "practice 9"),
            new Move<>(CHECKED, CorrectionAct.PROPOSE, PROPOSED, SWEEP, "practice 9"),
            new Move<>(PROPOSED, CorrectionAct.CHECK, CHECKED, OFFICE, "practice 7"),
            new Move<>(null, CorrectionAct.ISSUE, ISSUED, SWEEP, "practice 9"),
            new Move<>(PROPOSED, CorrectionAct.ISSUE, ISSUED, EITHER, "practice 9"),
            new Move<>(CHECKED, CorrectionAct.ISSUE, ISSUED, EITHER, "practice 7 practice 9"),
            new Move<>(PROPOSED, CorrectionAct.DISMISS, DISMISSED, OFFICE, "practice 7"),
            new Move<>(CHECKED, CorrectionAct.DISMISS, DISMISSED, OFFICE, "practice 7"),
            new Move<>(PROPOSED, CorrectionAct.LAPSE, DISMISSED, EITHER, "practice 9"),
            new Move<>(CHECKED, CorrectionAct.LAPSE, DISMISSED, EITHER, "practice 9")));

    private CorrectionMoves() {}
}
