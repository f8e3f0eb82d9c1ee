package org.zhixing.supervision;

import java.time.Instant;
import org.zhixing.act.Actor;
import org.zhixing.act.Outcome;

/**
 * The register of leaders' instructions (practice 2; R040, R047). Writing methods join the caller's transaction, decide
 * first and write afterwards.
 */
public interface Instructions {

    /** Registers what a leader wrote, or what a named secretary says he said. */
    Outcome<InstructionId> register(NewInstruction instruction, Instant at, Actor actor);

    /** Does one act of the office. */
    Outcome<InstructionId> perform(InstructionCommand command, Instant at, Actor actor);
}
