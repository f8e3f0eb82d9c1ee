package org.zhixing.supervision.docket;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhixing.act.Outcome;
import org.zhixing.act.Refusal;
import org.zhixing.act.UnitId;
import org.zhixing.dutylist.DutyGate;
import org.zhixing.dutylist.DutyGround;
import org.zhixing.dutylist.StatedDuty;
import org.zhixing.supervision.desk.PartState;
import org.zhixing.supervision.desk.Participant;
import org.zhixing.supervision.desk.Scene;

/** Holds townships against their duty lists: those that come to a docket later, and all of a draft that waited (L9 h). */
@Component
public class Duties {

    private final DutyGate gate;

    Duties(DutyGate gate) {
        this.gate = gate;
    }

    /** Why it may not be asked; null when it may, and what was said is kept with the docket. */
    @Nullable
    Refusal ask(UnitId unit, DutyGround said, Scene scene) {
        return keep(scene.batch().duties(gate).judge(scene.docket().id().value(), said, List.of(unit)), scene);
    }

    /**
     * Why the townships of a draft may not be asked by the lists of this day; null when they may. The lists are of the day
     * on which it is opened, not of the day on which it was written down.
     *
     * @param said what is said now; where nothing is, what was said on the draft
     */
    public @Nullable Refusal against(DutyGround said, Scene scene) {
        return judge(said, scene) instanceof Outcome.Refused<List<StatedDuty>> refused ? refused.refusal() : null;
    }

    /** As {@link #against}; when they may, what was said is kept anew. */
    @Nullable
    Refusal askAnew(DutyGround said, Scene scene) {
        return keep(judge(said, scene), scene);
    }

    /** Who succeeds to a part is asked on the ground on which the unit before was; nobody is asked anew, so nothing refuses. */
    void succeed(Collection<UnitId> units, Scene scene) {
        var judged = scene.batch().duties(gate).again(scene.docket().id().value(), DutyGround.UNSAID, units);
        if (judged instanceof Outcome.Done<List<StatedDuty>> done) {
            scene.effects().state(done.value());
        }
    }

    private Outcome<List<StatedDuty>> judge(DutyGround said, Scene scene) {
        var units = new ArrayList<UnitId>(List.of(scene.docket().lead()));
        scene.participants().stream()
                .filter(part -> part.state() != PartState.RELEASED)
                .map(Participant::unit)
                .forEach(units::add);
        return scene.batch().duties(gate).again(scene.docket().id().value(), said, units);
    }

    private static @Nullable Refusal keep(Outcome<List<StatedDuty>> judged, Scene scene) {
        if (judged instanceof Outcome.Refused<List<StatedDuty>> refused) {
            return refused.refusal();
        }
        scene.effects().state(judged.orThrow());
        return null;
    }
}
