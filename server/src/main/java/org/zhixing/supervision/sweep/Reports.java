package org.zhixing.supervision.sweep;

import java.util.List;
import org.springframework.stereotype.Component;
import org.zhixing.supervision.desk.Cadence;
import org.zhixing.supervision.desk.Ladder;
import org.zhixing.timelimit.ClaimedRung;

/** Progress is asked for before its day, and after it once more, with the next day; nothing is proposed (practice 8). */
@Component
class Reports {

    private final Sweep sweep;
    private final Cadence cadence;

    Reports(Sweep sweep, Cadence cadence) {
        this.sweep = sweep;
        this.cadence = cadence;
    }

    void progress(List<ClaimedRung> batch) {
        sweep.each(batch, "practice 8", (rung, scene) -> {
            if (!scene.docket().state().withTheUnit()) {
                return;
            }
            if (rung.rung().equals(Ladder.WARNING)) {
                scene.tellLead("supervision.message.progress-due");
                return;
            }
            scene.tellLead("supervision.message.progress-late");
            scene.tellOfficer("supervision.message.progress-late");
            cadence.next(scene, "supervision.reason.progress-not-reported");
        });
    }
}
