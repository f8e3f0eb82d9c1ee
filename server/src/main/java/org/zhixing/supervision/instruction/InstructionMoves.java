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
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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

    private static final List<InstructionMove> TABLE = List.of(
            new InstructionMove(null, InstructionAct.REGISTER, REGISTERED, REGISTRARS, "practice 2 R040"),
            new InstructionMove(REGISTERED, InstructionAct.CHECK, CHECKED, OFFICE, "practice 2"),
            new InstructionMove(REGISTERED, InstructionAct.RETRANSCRIBE, REGISTERED, OFFICE, "practice 2"),
            new InstructionMove(CHECKED, InstructionAct.RETRANSCRIBE, REGISTERED, OFFICE, "practice 2"),
            new InstructionMove(REGISTERED, InstructionAct.ADD_REMARK, REGISTERED, OFFICE, "practice 2"),
            new InstructionMove(CHECKED, InstructionAct.ADD_REMARK, REGISTERED, OFFICE, "practice 2"),
            new InstructionMove(CHECKED, InstructionAct.PROPOSE, PROPOSED, OFFICE, "practice 2 R040"),
            new InstructionMove(CHECKED, InstructionAct.FILE, FILED, OFFICE, "practice 2"),
            new InstructionMove(PROPOSED, InstructionAct.OPEN, OPENED, CHIEF, "practice 2 R040 R041"),
            new InstructionMove(PROPOSED, InstructionAct.SEND_BACK, CHECKED, CHIEF, "practice 2"),
            new InstructionMove(OPENED, InstructionAct.SUBMIT_REPLY, SUBMITTED, OFFICE, "practice 2 R047"),
            new InstructionMove(SUBMITTED, InstructionAct.READ, CLOSED, LEADER, "practice 2"),
            new InstructionMove(SUBMITTED, InstructionAct.REMARK_AGAIN, CHECKED, LEADER, "practice 2"),
            new InstructionMove(OPENED, InstructionAct.CONCLUDE, CLOSED, OFFICE, "R047"),
            new InstructionMove(REGISTERED, InstructionAct.CANCEL, CANCELLED, CHIEF, "R040"),
            new InstructionMove(CHECKED, InstructionAct.CANCEL, CANCELLED, CHIEF, "R040"),
            new InstructionMove(PROPOSED, InstructionAct.CANCEL, CANCELLED, CHIEF, "R040"));

    private InstructionMoves() {}

    public static List<InstructionMove> all() {
        return TABLE;
    }

    public static Optional<InstructionMove> find(@Nullable InstructionState from, InstructionAct act) {
        return TABLE.stream()
                .filter(move -> move.from() == from && move.act() == act)
                .findFirst();
    }

    /** What somebody in these relations may do, in the order of the table. */
    public static List<InstructionMove> openTo(Set<InstructionParty> parties, InstructionState from) {
        return TABLE.stream()
                .filter(move -> move.from() == from && move.who().stream().anyMatch(parties::contains))
                .toList();
    }
}
