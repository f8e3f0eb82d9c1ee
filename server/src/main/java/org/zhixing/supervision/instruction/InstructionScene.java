package org.zhixing.supervision.instruction;

import java.time.Instant;
import org.zhixing.act.Actor;
import org.zhixing.ledger.ActScene;

/** One instruction while somebody acts on it. */
final class InstructionScene extends ActScene {

    private final Instruction instruction;

    InstructionScene(Instruction instruction, Instant at, Actor actor) {
        super(at, actor);
        this.instruction = instruction;
    }

    Instruction instruction() {
        return instruction;
    }
}
