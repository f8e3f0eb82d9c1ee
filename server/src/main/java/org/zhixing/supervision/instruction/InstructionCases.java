package org.zhixing.supervision.instruction;

import org.springframework.stereotype.Component;
import org.zhixing.act.Actor;
import org.zhixing.act.CaseClock;
import org.zhixing.act.CaseRef;
import org.zhixing.supervision.InstructionId;
import org.zhixing.supervision.desk.CaseOpening;

/** Images and reports of an instruction open to whoever may see the instruction. */
@Component
class InstructionCases implements CaseOpening {

    private final InstructionRows rows;
    private final InstructionSight sight;
    private final CaseClock clock;

    InstructionCases(InstructionRows rows, InstructionSight sight, CaseClock clock) {
        this.rows = rows;
        this.sight = sight;
        this.clock = clock;
    }

    @Override
    public String type() {
        return InstructionId.TYPE;
    }

    @Override
    public boolean mayRead(Actor actor, CaseRef subject) {
        var id = new InstructionId(subject.id());
        return subject.equals(id.subject())
                && rows.find(id, sight.of(actor, clock.today())).isPresent();
    }

    @Override
    public String hrefOf(CaseRef subject) {
        return new InstructionId(subject.id()).href();
    }
}
