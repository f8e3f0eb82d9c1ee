package org.zhixing.inspection.rectification;

import java.util.List;
import org.springframework.stereotype.Component;
import org.zhixing.act.Actor;
import org.zhixing.inspection.CaseId;
import org.zhixing.inspection.CaseKind;
import org.zhixing.inspection.desk.InspectionLimits;
import org.zhixing.timelimit.ClaimedRung;
import org.zhixing.timelimit.LimitKind;
import org.zhixing.timelimit.RungHandler;

/** No penalty for our silence: what is not answered in time stops the unit's clock, and decides nothing (practice 8). */
@Component
class ExtensionRungs implements RungHandler {

    private static final Actor SWEEP = Actor.system("sweep", "practice 8");

    private final Extending extending;

    ExtensionRungs(Extending extending) {
        this.extending = extending;
    }

    @Override
    public LimitKind kind() {
        return InspectionLimits.EXTENSION;
    }

    @Override
    public void claimed(List<ClaimedRung> batch) {
        batch.forEach(rung -> extending.unanswered(
                new CaseId(CaseKind.RECTIFICATION, rung.subject().id()), rung.dueAt(), rung.sweptAt(), SWEEP));
    }
}
