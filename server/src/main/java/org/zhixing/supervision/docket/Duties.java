package org.zhixing.supervision.docket;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhixing.act.Outcome;
import org.zhixing.act.Refusal;
import org.zhixing.act.UnitId;
import org.zhixing.dutylist.DutyGate;
import org.zhixing.dutylist.DutyGround;
import org.zhixing.dutylist.StatedDuty;
import org.zhixing.supervision.desk.Scene;

/** Holds a unit that comes to a docket later against its duty list, as an opening does (L9 h). */
@Component
class Duties {

    private final DutyGate gate;

    Duties(DutyGate gate) {
        this.gate = gate;
    }

    /** Why it may not be asked; null when it may, and what was said is kept with the docket. */
    @Nullable
    Refusal ask(UnitId unit, DutyGround said, Scene scene) {
        var judged = gate.on(scene.today()).judge(scene.docket().id().value(), said, List.of(unit));
        if (judged instanceof Outcome.Refused<List<StatedDuty>> refused) {
            return refused.refusal();
        }
        scene.effects().state(judged.orThrow());
        return null;
    }
}
