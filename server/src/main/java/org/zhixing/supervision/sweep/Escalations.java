package org.zhixing.supervision.sweep;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhixing.act.Role;
import org.zhixing.notification.Recipient;
import org.zhixing.organization.CityOffices;
import org.zhixing.supervision.DocketId;
import org.zhixing.supervision.desk.Fields;
import org.zhixing.supervision.desk.Ladder;
import org.zhixing.supervision.desk.Scene;
import org.zhixing.supervision.desk.Table;
import org.zhixing.supervision.docket.Consultations;
import org.zhixing.supervision.docket.Obstacles;
import org.zhixing.timelimit.ClaimedRung;

/** A silent consultation or an obstacle is reminded, then put to the next level (R055, R165, practice 8). */
@Component
class Escalations {

    /** The ledger's verb. */
    static final String OBSTACLE_ESCALATED = "docket.obstacle-escalated";

    static final String ESCALATED = "docket.consultation-escalated";

    private final Sweep sweep;
    private final Consultations consultations;
    private final Obstacles obstacles;
    private final CityOffices offices;

    Escalations(Sweep sweep, Consultations consultations, Obstacles obstacles, CityOffices offices) {
        this.sweep = sweep;
        this.consultations = consultations;
        this.obstacles = obstacles;
        this.offices = offices;
    }

    void consultation(List<ClaimedRung> batch) {
        sweep.each(batch, "R165 practice 8", (rung, scene) -> {
            var id = new DocketId(rung.subject().id());
            consultations.of(id).stream()
                    .filter(one -> one.open() && one.limit().equals(rung.limit()))
                    .forEach(one -> goOn(rung, scene, one));
        });
    }

    private void goOn(ClaimedRung rung, Scene scene, Consultations.Consultation one) {
        boolean warning = rung.rung().equals(Ladder.WARNING);
        String key = warning ? "supervision.message.consultation-reminder" : "supervision.message.consultation-late";
        one.silent().forEach(unit -> scene.tellDuty(unit, Role.UNIT_LIAISON, key));
        if (warning) {
            return;
        }
        scene.effects().update(Table.CONSULTATION, one.id(), Fields.of("escalated_at", scene.at()));
        tellAbove(scene, "consultation.escalate", "supervision.message.consultation-escalated");
        scene.record(
                ESCALATED,
                Map.of(
                        "silent",
                        one.silent().stream().map(scene.batch()::nameOf).toList()));
    }

    void obstacle(List<ClaimedRung> batch) {
        sweep.each(batch, "R055", (rung, scene) -> obstacles
                .of(new DocketId(rung.subject().id()))
                .stream()
                .filter(one -> one.answer() == null && rung.limit().equals(one.limit()))
                .forEach(one -> goOn(rung, scene, one)));
    }

    private void goOn(ClaimedRung rung, Scene scene, Obstacles.Obstacle one) {
        boolean warning = rung.rung().equals(Ladder.WARNING);
        String key = warning ? "supervision.message.obstacle-reminder" : "supervision.message.obstacle-late";
        if (one.remover() != null && one.offer() == null) {
            scene.tellDuty(one.remover(), Role.UNIT_LIAISON, key);
        }
        if (warning) {
            scene.tellOfficer(key);
            return;
        }
        scene.effects().update(Table.OBSTACLE, one.id(), Fields.of("escalated_at", scene.at()));
        tellAbove(scene, "obstacle.escalate", "supervision.message.obstacle-escalated");
        scene.record(OBSTACLE_ESCALATED, Map.of("words", one.words()));
    }

    private void tellAbove(Scene scene, String rule, String key) {
        offices.posts(scene.rules().names(rule), scene.today())
                .forEach(post -> scene.effects().tell(new Recipient.ToPost(post), scene.docket(), key));
        scene.tellOfficer(key);
    }
}
