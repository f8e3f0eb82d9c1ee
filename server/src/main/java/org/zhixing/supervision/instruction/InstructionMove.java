package org.zhixing.supervision.instruction;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhixing.supervision.InstructionAct;
import org.zhixing.supervision.InstructionState;

/**
 * One legal move of an instruction.
 *
 * @param from null when it begins
 */
public record InstructionMove(
        @Nullable InstructionState from,
        InstructionAct act,
        InstructionState to,
        Set<InstructionParty> who,
        String rule) {

    public InstructionMove {
        who = Set.copyOf(who);
    }
}
