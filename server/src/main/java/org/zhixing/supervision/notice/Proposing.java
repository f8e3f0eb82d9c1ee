package org.zhixing.supervision.notice;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhixing.act.Outcome;
import org.zhixing.act.PersonId;
import org.zhixing.act.Role;
import org.zhixing.rows.Rule;
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
        if (!isRoom(scene, command.colour())) {
            return Outcome.refused("supervision.refused.already-proposed", "R042 R043");
        }
        String direct = ruleOfDirectEntry(command.colour());
        boolean reached = reached(scene, command.colour());
        if (!reached && !scene.rules().direct(direct)) {
            return Outcome.refused(
                    command.colour() == Colour.RED
                            ? "supervision.refused.red-before-yellow"
                            : "supervision.refused.yellow-before-due",
                    scene.rules().rule(direct).source());
        }
        return Outcome.done(write(
                scene,
                command.colour(),
                command.reason().strip(),
                scene.batch().actorName(),
                scene.batch().actor().person(),
                reached ? null : scene.rules().rule(direct)));
    }

    private static String message(Colour colour, boolean directly) {
        return switch (colour) {
            case RED -> directly ? "supervision.message.red-directly" : "supervision.message.red-proposed";
            default -> directly ? "supervision.message.yellow-directly" : "supervision.message.yellow-proposed";
        };
    }

    /** Which colours a person may propose now, by the rules in force. */
    public static List<Colour> open(Scene scene) {
        return Stream.of(Colour.YELLOW, Colour.RED)
                .filter(colour -> isRoom(scene, colour))
                .filter(colour -> reached(scene, colour) || scene.rules().direct(ruleOfDirectEntry(colour)))
                .toList();
    }

    /** Whether the clock may propose: there is room, and the rung before it was served. */
    public boolean mayPropose(Scene scene, Colour colour) {
        return isRoom(scene, colour) && reached(scene, colour);
    }

    /** A final term to press for, none of the colour open or in force, and for yellow no red either, which presses more. */
    private static boolean isRoom(Scene scene, Colour colour) {
        return !scene.docket().ongoing()
                && scene.notices().stream()
                        .filter(notice -> notice.colour() == colour || notice.colour() == Colour.RED)
                        .noneMatch(notice ->
                                notice.state().pending() || notice.state().inForce());
    }

    /** Whether the step before was taken, of several terms the last one counting: for yellow the docket's day has passed, for red a yellow notice is in force. */
    public static boolean reached(Scene scene, Colour colour) {
        return colour == Colour.RED
                ? scene.inForce(Colour.YELLOW).isPresent()
                : scene.limits(Kinds.DOCKET).stream()
                        .reduce((older, newer) -> newer)
                        .filter(limit -> !limit.dueAt().isAfter(scene.at()))
                        .isPresent();
    }

    /** Whether a rung may be entered directly, with a reason, is a rule of the city (practice 8). */
    public static String ruleOfDirectEntry(Colour colour) {
        return colour == Colour.RED ? "red.direct" : "yellow.direct";
    }

    /** What the clock proposes. */
    public NoticeId write(Scene scene, Colour colour, String reason, String by) {
        return write(scene, colour, reason, by, null, null);
    }

    /** Writes the proposal down and tells those who have to act on it; the clock's is nobody's text, so anybody of the office may check it. */
    private NoticeId write(
            Scene scene,
            Colour colour,
            String reason,
            String by,
            @Nullable PersonId proposer,
            @Nullable Rule directly) {
        var notice = NoticeId.next();
        var fields = Fields.of("docket", scene.docket().id().value())
                .and("colour", colour)
                .and("state", NoticeState.PROPOSED)
                .and("proposed_at", scene.at())
                .and("proposed_by", by)
                .and("proposer", proposer == null ? null : proposer.value())
                .and("reason", reason)
                .and("directly", directly == null ? null : directly.cite())
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
        scene.record(
                NoticeAct.PROPOSE.verb(),
                directly == null
                        ? Map.of("colour", colour, "reason", reason)
                        : Map.of("colour", colour, "reason", reason, "directly", directly.source()));
        scene.tellOfficer(message(colour, directly != null));
        return notice;
    }
}
