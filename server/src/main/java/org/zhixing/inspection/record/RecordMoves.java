package org.zhixing.inspection.record;

import static org.zhixing.inspection.InspectionParty.INSPECTOR;
import static org.zhixing.inspection.InspectionParty.UNIT;
import static org.zhixing.inspection.RecordState.SIGNED;
import static org.zhixing.inspection.RecordState.SIGNED_ONCE;
import static org.zhixing.inspection.RecordState.WRITTEN;

import java.util.List;
import java.util.Set;
import org.zhixing.act.Moves;
import org.zhixing.act.Moves.Move;
import org.zhixing.inspection.InspectionParty;
import org.zhixing.inspection.RecordAct;
import org.zhixing.inspection.RecordState;

/** The table of legal moves of records: what is corrected is signed anew, what is signed by both stays. */
public final class RecordMoves {

    public static final Moves<RecordState, RecordAct, InspectionParty> TABLE = new Moves<>(List.of(
            new Move<>(null, RecordAct.WRITE, WRITTEN, Set.of(INSPECTOR), "R048"),
            new Move<>(WRITTEN, RecordAct.SIGN, SIGNED_ONCE, Set.of(INSPECTOR), "R048"),
            new Move<>(WRITTEN, RecordAct.REWRITE, WRITTEN, Set.of(INSPECTOR), "R048"),
            new Move<>(SIGNED_ONCE, RecordAct.COUNTERSIGN, SIGNED, Set.of(INSPECTOR), "R048"),
            new Move<>(SIGNED_ONCE, RecordAct.REWRITE, WRITTEN, Set.of(INSPECTOR), "R048"),
            new Move<>(SIGNED, RecordAct.REMARK, SIGNED, Set.of(UNIT), "L1")));

    private RecordMoves() {}
}
