package org.zhixing.supervision.instruction;

import org.jspecify.annotations.Nullable;
import org.zhixing.act.Refusal;
import org.zhixing.supervision.InstructionCommand;

/** What one act on an instruction does besides moving its state. */
interface ActOnInstruction<C extends InstructionCommand> {

    Class<C> command();

    /** Null when done; who refuses has written nothing. */
    @Nullable
    Refusal decide(C command, InstructionScene scene);
}
