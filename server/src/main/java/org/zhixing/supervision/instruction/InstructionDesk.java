package org.zhixing.supervision.instruction;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhixing.act.Actor;
import org.zhixing.act.Outcome;
import org.zhixing.act.Refusal;
import org.zhixing.act.Zone;
import org.zhixing.supervision.DocketCommand;
import org.zhixing.supervision.InstructionCommand;
import org.zhixing.supervision.InstructionId;
import org.zhixing.supervision.Instructions;
import org.zhixing.supervision.NewInstruction;

/** Where acts on instructions are done: hold and read, ask the table of moves, let the act decide, then write. */
@Service
class InstructionDesk implements Instructions {

    private final InstructionRows rows;
    private final InstructionSight sight;
    private final Registering registering;
    private final Settling settling;
    private final Map<Class<?>, ActOnInstruction<?>> acts = new HashMap<>();

    InstructionDesk(
            InstructionRows rows,
            InstructionSight sight,
            Registering registering,
            Settling settling,
            List<ActOnInstruction<?>> acts) {
        this.rows = rows;
        this.sight = sight;
        this.registering = registering;
        this.settling = settling;
        acts.forEach(act -> this.acts.put(act.command(), act));
        for (Class<?> command : InstructionCommand.class.getPermittedSubclasses()) {
            if (!this.acts.containsKey(command)) {
                throw new IllegalStateException("nobody does " + command);
            }
        }
    }

    @Override
    @Transactional
    public Outcome<InstructionId> register(NewInstruction instruction, Instant at, Actor actor) {
        return registering.register(instruction, at, actor);
    }

    @Override
    @Transactional
    public Outcome<InstructionId> perform(InstructionCommand command, Instant at, Actor actor) {
        var scope = sight.of(actor, LocalDate.ofInstant(at, Zone.SHANGHAI));
        var instruction = rows.hold(command.instruction(), scope).orElse(null);
        if (instruction == null) {
            return Outcome.refused("supervision.refused.not-found", "architecture 10");
        }
        if (command.version() != DocketCommand.ANY_VERSION && command.version() != instruction.version()) {
            return Outcome.refused("supervision.refused.stale", "quality: robustness");
        }
        var barred =
                InstructionMoves.TABLE.against(instruction.state(), command.act(), InstructionSight.partiesOf(actor));
        if (barred != null) {
            return Outcome.refused(barred);
        }
        var scene = new InstructionScene(instruction, at, actor);
        var refusal = decide(command, scene);
        if (refusal != null) {
            return Outcome.refused(refusal);
        }
        settling.settle(scene, command.act());
        return Outcome.done(instruction.id());
    }

    @SuppressWarnings("unchecked")
    private <C extends InstructionCommand> @Nullable Refusal decide(C command, InstructionScene scene) {
        var act = (ActOnInstruction<C>) Objects.requireNonNull(acts.get(command.getClass()));
        return act.decide(command, scene);
    }
}
