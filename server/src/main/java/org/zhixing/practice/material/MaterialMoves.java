package org.zhixing.practice.material;

import static org.zhixing.practice.MaterialState.CARRIED_OUT;
import static org.zhixing.practice.MaterialState.LISTED;
import static org.zhixing.practice.MaterialState.WITHDRAWN;
import static org.zhixing.practice.PracticeParty.CHIEF;
import static org.zhixing.practice.PracticeParty.GROUP_OFFICE;
import static org.zhixing.practice.PracticeParty.OFFICER;
import static org.zhixing.practice.PracticeParty.RESPONSIBLE;

import java.util.List;
import org.zhixing.act.Moves;
import org.zhixing.act.Moves.Move;
import org.zhixing.practice.MaterialAct;
import org.zhixing.practice.MaterialState;
import org.zhixing.practice.PracticeParty;

/** The table of legal moves of materials and of the publicity plan (R158, R180). */
public final class MaterialMoves {

    public static final Moves<MaterialState, MaterialAct, PracticeParty> TABLE = new Moves<>(List.of(
            new Move<>(null, MaterialAct.ADD, LISTED, Moves.who(OFFICER, CHIEF, GROUP_OFFICE), "R158"),
            new Move<>(
                    LISTED,
                    MaterialAct.CARRY_OUT,
                    CARRIED_OUT,
                    Moves.who(OFFICER, CHIEF, GROUP_OFFICE, RESPONSIBLE),
                    "R180"),
            new Move<>(LISTED, MaterialAct.CHANGE, LISTED, Moves.who(OFFICER, CHIEF, GROUP_OFFICE), "R158"),
            new Move<>(LISTED, MaterialAct.WITHDRAW, WITHDRAWN, Moves.who(OFFICER, CHIEF, GROUP_OFFICE), "R158"),
            new Move<>(CARRIED_OUT, MaterialAct.WITHDRAW, WITHDRAWN, Moves.who(OFFICER, CHIEF, GROUP_OFFICE), "R158")));

    private MaterialMoves() {}
}
