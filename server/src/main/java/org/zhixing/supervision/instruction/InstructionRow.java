package org.zhixing.supervision.instruction;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhixing.supervision.InstructionClass;
import org.zhixing.supervision.InstructionId;
import org.zhixing.supervision.InstructionState;

/**
 * A line of the register.
 *
 * @param dockets how many dockets it has opened
 * @param done of how many the result is known
 * @param lacksReply whether the leader still waits for the report
 */
public record InstructionRow(
        InstructionId id,
        LocalDate givenOn,
        String leader,
        InstructionClass instructionClass,
        String title,
        String from,
        String receipt,
        String text,
        InstructionState state,
        int dockets,
        int done,
        boolean lacksReply,
        @Nullable String recordedBy,
        @Nullable Confirmation confirmation) {

    /** All results are known, and the leader does not know them. */
    public boolean replyDue() {
        return lacksReply && state == InstructionState.OPENED && done == dockets;
    }
}
