package org.zhixing.paperwork.desk;

import static org.zhixing.paperwork.PaperParty.CHIEF;
import static org.zhixing.paperwork.PaperParty.OFFICER;
import static org.zhixing.paperwork.PaperParty.SIGNER;
import static org.zhixing.paperwork.PaperState.DISCARDED;
import static org.zhixing.paperwork.PaperState.DRAFT;
import static org.zhixing.paperwork.PaperState.IN_SIGN_OFF;
import static org.zhixing.paperwork.PaperState.ISSUED;
import static org.zhixing.paperwork.PaperState.WITHDRAWN;

import java.util.List;
import java.util.Set;
import org.zhixing.act.Moves;
import org.zhixing.act.Moves.Move;
import org.zhixing.paperwork.PaperAct;
import org.zhixing.paperwork.PaperParty;
import org.zhixing.paperwork.PaperState;

/** The table of legal moves of a paper: the only way in which its state changes (architecture rule 5). */
public final class PaperMoves {

    private static final Set<PaperParty> OFFICE = Moves.who(OFFICER, CHIEF);

    public static final Moves<PaperState, PaperAct, PaperParty> TABLE = new Moves<>(List.of(
            new Move<>(null, PaperAct.BEGIN, DRAFT, OFFICE, "practice 7"),
            new Move<>(DRAFT, PaperAct.REVISE, DRAFT, OFFICE, "practice 7"),
            new Move<>(DRAFT, PaperAct.SUBMIT, IN_SIGN_OFF, OFFICE, "practice 7"),
            new Move<>(DRAFT, PaperAct.DISCARD, DISCARDED, OFFICE, "practice 7"),
            new Move<>(IN_SIGN_OFF, PaperAct.CHECK, IN_SIGN_OFF, OFFICE, "practice 7"),
            new Move<>(IN_SIGN_OFF, PaperAct.RECORD_PAGE, IN_SIGN_OFF, OFFICE, "practice 3"),
            new Move<>(IN_SIGN_OFF, PaperAct.SEND_BACK, DRAFT, OFFICE, "practice 7"),
            new Move<>(IN_SIGN_OFF, PaperAct.DECLINE, DRAFT, Moves.who(SIGNER), "practice 7"),
            new Move<>(IN_SIGN_OFF, PaperAct.ISSUE, ISSUED, Moves.who(OFFICER, CHIEF, SIGNER), "practice 7"),
            new Move<>(ISSUED, PaperAct.WITHDRAW, WITHDRAWN, Moves.who(CHIEF), "practice 7")));

    private PaperMoves() {}
}
