package org.zhixing.supervision.docket;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhixing.act.Refusal;
import org.zhixing.act.Role;
import org.zhixing.supervision.DocketCommand;
import org.zhixing.supervision.desk.Cadence;
import org.zhixing.supervision.desk.Ladder;
import org.zhixing.supervision.desk.Scene;
import org.zhixing.supervision.notice.Endings;

/**
 * Accepted is not done (practice 8): what a look-back found undone goes back to the unit with a term of its own. The first
 * term has ended when it ended, in time or late, and its row is not touched; its notices press no more. Ongoing work has no
 * final term: it is reviewed on the day.
 */
@Component
class Reopening implements ActOn<DocketCommand.Reopen> {

    private final Ladder ladder;

    private final Cadence cadence;
    private final Endings endings;

    Reopening(Ladder ladder, Cadence cadence, Endings endings) {
        this.ladder = ladder;
        this.cadence = cadence;
        this.endings = endings;
    }

    @Override
    public Class<DocketCommand.Reopen> command() {
        return DocketCommand.Reopen.class;
    }

    @Override
    public @Nullable Refusal decide(DocketCommand.Reopen command, Scene scene) {
        if (command.words().isBlank()) {
            return Refusal.of("supervision.refused.no-reason", "practice 8");
        }
        if (!command.due().isAfter(scene.today())) {
            return Refusal.of("supervision.refused.reopen-due", "practice 8");
        }
        var docket = scene.docket();
        scene.set("reported_at", null);
        scene.set("verifier", null);
        scene.set("ended_at", null);
        scene.set("closing_reply", null);
        if (docket.reopenedAt() == null) {
            scene.set("reopened_at", scene.at());
        }
        scene.effects().start(ladder.again(docket, command.due(), scene.at(), "look-back.again", scene.rules()));
        cadence.next(scene, docket, command.due(), command.act().verb());
        endings.endWithTheTerm(scene, command.words().strip());
        scene.record(
                command.act().verb(),
                Map.of("words", command.words().strip(), "due", command.due().toString()));
        scene.tellLead("supervision.message.reopened");
        scene.tellDuty(docket.lead(), Role.UNIT_HEAD, "supervision.message.reopened");
        return null;
    }
}
