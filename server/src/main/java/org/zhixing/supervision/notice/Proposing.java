package org.zhixing.supervision.notice;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhixing.act.Outcome;
import org.zhixing.act.PersonId;
import org.zhixing.act.Role;
import org.zhixing.supervision.Colour;
import org.zhixing.supervision.NoticeAct;
import org.zhixing.supervision.NoticeCommand;
import org.zhixing.supervision.NoticeId;
import org.zhixing.supervision.NoticeState;
import org.zhixing.supervision.desk.Fields;
import org.zhixing.supervision.desk.Kinds;
import org.zhixing.supervision.desk.Ladder;
import org.zhixing.supervision.desk.Scene;
import org.zhixing.supervision.desk.Table;

/** A proposal has no number and no effect; a red one asks the unit to explain itself (R043). */
@Component
public class Proposing {

    private final Ladder ladder;

    Proposing(Ladder ladder) {
        this.ladder = ladder;
    }

    /** A person proposes by hand, with a reason. */
    Outcome<NoticeId> propose(NoticeCommand.Propose command, Scene scene) {
        var move = NoticeMoves.find(null, NoticeAct.PROPOSE, command.colour()).orElse(null);
        if (move == null || !scene.docket().state().withTheUnit()) {
            return Outcome.refused("supervision.refused.not-now", "architecture 5");
        }
        if (move.who().stream().noneMatch(scene.parties()::contains)) {
            return Outcome.refused("supervision.refused.not-yours", move.rule());
        }
        if (scene.docket().quiet()) {
            return Outcome.refused("supervision.refused.quiet", "practice 1");
        }
        if (scene.docket().ongoing()) {
            return Outcome.refused("supervision.refused.ongoing", "practice 4");
        }
        if (command.reason().isBlank()) {
            return Outcome.refused("supervision.refused.no-reason", "R042 R043");
        }
        if (!mayPropose(scene, command.colour())) {
            return Outcome.refused("supervision.refused.already-proposed", "R042 R043");
        }
        return Outcome.done(write(
                scene,
                command.colour(),
                command.reason().strip(),
                scene.batch().actorName(),
                scene.batch().actor().person()));
    }

    /** Whether there is room for a proposal: a final term to press for, none open, none in force, and red only after yellow. */
    public boolean mayPropose(Scene scene, Colour colour) {
        boolean taken = scene.notices().stream()
                .anyMatch(notice -> notice.colour() == colour
                        && (notice.state().pending() || notice.state().inForce()));
        return !scene.docket().ongoing()
                && !taken
                && (colour != Colour.RED || scene.inForce(Colour.YELLOW).isPresent());
    }

    /** The clock's proposal: nobody's text, so anybody of the office may check it. */
    public NoticeId write(Scene scene, Colour colour, String reason, String by) {
        return write(scene, colour, reason, by, null);
    }

    /** Writes the proposal down and tells those who have to act on it. */
    private NoticeId write(Scene scene, Colour colour, String reason, String by, @Nullable PersonId proposer) {
        var notice = NoticeId.next();
        var fields = Fields.of("docket", scene.docket().id().value())
                .and("colour", colour)
                .and("state", NoticeState.PROPOSED)
                .and("proposed_at", scene.at())
                .and("proposed_by", by)
                .and("proposer", proposer == null ? null : proposer.value())
                .and("reason", reason)
                .and("version", 0);
        if (colour == Colour.RED) {
            var limit = scene.effects()
                    .start(ladder.plain(
                            Kinds.EXPLAIN, scene.docket().subject(), scene.at(), "red.explain", scene.rules()));
            fields.and("explain_limit", limit.value());
            scene.tellDuty(scene.docket().lead(), Role.UNIT_LIAISON, "supervision.message.explain");
            scene.tellDuty(scene.docket().lead(), Role.UNIT_HEAD, "supervision.message.explain");
        }
        scene.effects().insert(Table.NOTICE, notice.value(), fields);
        scene.record(NoticeAct.PROPOSE.verb(), Map.of("colour", colour, "reason", reason));
        scene.tellOfficer(
                colour == Colour.RED ? "supervision.message.red-proposed" : "supervision.message.yellow-proposed");
        return notice;
    }
}
