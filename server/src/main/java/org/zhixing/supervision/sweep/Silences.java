package org.zhixing.supervision.sweep;

import java.util.List;
import org.springframework.stereotype.Component;
import org.zhixing.act.Role;
import org.zhixing.supervision.desk.Ladder;
import org.zhixing.supervision.desk.PartState;
import org.zhixing.supervision.desk.Scene;
import org.zhixing.timelimit.ClaimedRung;
import org.zhixing.timelimit.TimeStatus;

/** Somebody has not answered in time: the next one is told; nothing is decided. */
@Component
class Silences {

    private static final String RULE = "practice 8";

    private final Sweep sweep;

    Silences(Sweep sweep) {
        this.sweep = sweep;
    }

    void acknowledge(List<ClaimedRung> batch) {
        sweep.each(batch, RULE, (rung, scene) -> {
            scene.tellDuty(scene.docket().lead(), Role.UNIT_HEAD, "supervision.message.unacknowledged");
            scene.tellOfficer("supervision.message.unacknowledged");
        });
    }

    void verify(List<ClaimedRung> batch) {
        sweep.each(batch, "practice 4", (rung, scene) -> tellChief(scene, "supervision.message.unverified"));
    }

    /** Before a review the unit is asked for its word; after its day nobody is pressed, but both sides know (practice 4). */
    void review(List<ClaimedRung> batch) {
        sweep.each(batch, "practice 4", (rung, scene) -> {
            if (rung.rung().equals(Ladder.WARNING)) {
                scene.tellLead("supervision.message.review-asked");
            } else {
                scene.tellDuty(scene.docket().lead(), Role.UNIT_HEAD, "supervision.message.review-due");
                scene.tellOfficer("supervision.message.review-due");
            }
        });
    }

    void reason(List<ClaimedRung> batch) {
        sweep.each(batch, RULE, (rung, scene) -> {
            scene.tellDuty(scene.docket().lead(), Role.UNIT_LIAISON, "supervision.message.reason-late");
            scene.tellDuty(scene.docket().lead(), Role.UNIT_HEAD, "supervision.message.reason-late");
            scene.tellOfficer("supervision.message.reason-late");
        });
    }

    void explain(List<ClaimedRung> batch) {
        sweep.each(batch, RULE, (rung, scene) -> scene.tellOfficer("supervision.message.unexplained"));
    }

    void objection(List<ClaimedRung> batch) {
        sweep.each(batch, "practice 3", (rung, scene) -> tellChief(scene, "supervision.message.unruled"));
    }

    /** No penalty for our silence: from the due date of the answer on, the unit's clock stands still. */
    void extension(List<ClaimedRung> batch) {
        sweep.each(batch, RULE, (rung, scene) -> {
            scene.openTerms().stream()
                    .filter(term -> term.status() != TimeStatus.PAUSED)
                    .forEach(term -> scene.effects().pause(term.id(), rung.dueAt(), "extension unanswered"));
            tellChief(scene, "supervision.message.extension-unanswered");
        });
    }

    void part(List<ClaimedRung> batch) {
        sweep.each(batch, "practice 5", (rung, scene) -> scene.participants().stream()
                .filter(part -> rung.limit().equals(part.limit()))
                .filter(part -> part.state() != PartState.ACCEPTED && part.state() != PartState.RELEASED)
                .forEach(part -> {
                    scene.tellDuty(part.unit(), Role.UNIT_LIAISON, "supervision.message.part-late");
                    scene.tellLead("supervision.message.part-late");
                }));
    }

    /** The unit is reminded of what it promised; after the day both sides know, and nothing is proposed (R045). */
    void promise(List<ClaimedRung> batch) {
        sweep.each(batch, "R045", (rung, scene) -> {
            if (rung.rung().equals(Ladder.WARNING)) {
                scene.tellLead("supervision.message.promise-due");
            } else {
                scene.tellLead("supervision.message.promise-late");
                scene.tellOfficer("supervision.message.promise-late");
            }
        });
    }

    private static void tellChief(Scene scene, String key) {
        scene.tellDuty(scene.docket().opener(), Role.SUPERVISION_CHIEF, key);
    }
}
