package org.zhixing.supervision.instruction;

import static org.zhixing.supervision.InstructionState.CANCELLED;
import static org.zhixing.supervision.InstructionState.CHECKED;
import static org.zhixing.supervision.InstructionState.CLOSED;
import static org.zhixing.supervision.InstructionState.FILED;
import static org.zhixing.supervision.InstructionState.OPENED;
import static org.zhixing.supervision.InstructionState.PROPOSED;
import static org.zhixing.supervision.InstructionState.REGISTERED;
import static org.zhixing.supervision.InstructionState.SUBMITTED;

import java.util.List;
import java.util.Set;
import org.zhixing.act.Moves;
import org.zhixing.act.Moves.Move;
import org.zhixing.supervision.InstructionAct;
import org.zhixing.supervision.InstructionState;

/**
 * The one table of legal moves of an instruction. The reply is a required move: from {@code OPENED} one that needs a
 * reply leads to {@code CLOSED} through {@code SUBMITTED} alone.
 */
public final class InstructionMoves {

    private static final Set<InstructionParty> REGISTRARS =
            Set.of(InstructionParty.OFFICER, InstructionParty.CHIEF, InstructionParty.SECRETARY);
    private static final Set<InstructionParty> OFFICE = Set.of(InstructionParty.OFFICER, InstructionParty.CHIEF);
    private static final Set<InstructionParty> CHIEF = Set.of(InstructionParty.CHIEF);
    private static final Set<InstructionParty> LEADER = Set.of(InstructionParty.LEADER);

    public static final Moves<InstructionState, InstructionAct, InstructionParty> TABLE = new Moves<>(List.of(
            new Move<>(null, InstructionAct.REGISTER, REGISTERED, REGISTRARS, "practice 2 R040"),
            new Move<>(REGISTERED, InstructionAct.CHECK, CHECKED, OFFICE, "practice 2"),
            new Move<>(REGISTERED, InstructionAct.RETRANSCRIBE, REGISTERED, OFFICE, "practice 2"),
            new Move<>(CHECKED, InstructionAct.RETRANSCRIBE, REGISTERED, OFFICE, "practice 2"),
            new Move<>(REGISTERED, InstructionAct.ADD_REMARK, REGISTERED, OFFICE, "practice 2"),
            new Move<>(CHECKED, InstructionAct.ADD_REMARK, REGISTERED, OFFICE, "practice 2"),
            new Move<>(CHECKED, InstructionAct.PROPOSE, PROPOSED, OFFICE, "practice 2 R040"),
            new Move<>(CHECKED, InstructionAct.FILE, FILED, OFFICE, "practice 2"),
            new Move<>(PROPOSED, InstructionAct.OPEN, OPENED, CHIEF, "practice 2 R040 R041"),
            new Move<>(PROPOSED, InstructionAct.SEND_BACK, CHECKED, CHIEF, "practice 2"),
            new Move<>(OPENED, InstructionAct.DRAFT_REPLY, OPENED, OFFICE, "practice 2 practice 7"),
            new Move<>(OPENED, InstructionAct.CHECK_REPLY, OPENED, OFFICE, "practice 7"),
            new Move<>(OPENED, InstructionAct.SUBMIT_REPLY, SUBMITTED, OFFICE, "practice 2 R047"),
            new Move<>(SUBMITTED, InstructionAct.READ, CLOSED, LEADER, "practice 2"),
            new Move<>(SUBMITTED, InstructionAct.REMARK_AGAIN, CHECKED, LEADER, "practice 2"),
            new Move<>(OPENED, InstructionAct.CONCLUDE, CLOSED, OFFICE, "R047"),
            new Move<>(REGISTERED, InstructionAct.CANCEL, CANCELLED, CHIEF, "R040"),
            new Move<>(CHECKED, InstructionAct.CANCEL, CANCELLED, CHIEF, "R040"),
            new Move<>(PROPOSED, InstructionAct.CANCEL, CANCELLED, CHIEF, "R040")));

    private InstructionMoves() {}
}
