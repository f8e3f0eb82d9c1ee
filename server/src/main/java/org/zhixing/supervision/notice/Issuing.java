package org.zhixing.supervision.notice;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhixing.act.Ids;
import org.zhixing.act.Refusal;
import org.zhixing.act.Role;
import org.zhixing.signoff.Hands;
import org.zhixing.signoff.SheetSteps;
import org.zhixing.supervision.Colour;
import org.zhixing.supervision.NoticeAct;
import org.zhixing.supervision.NoticeCommand;
import org.zhixing.supervision.desk.Cadence;
import org.zhixing.supervision.desk.Delay;
import org.zhixing.supervision.desk.Kinds;
import org.zhixing.supervision.desk.Ladder;
import org.zhixing.supervision.desk.Notice;
import org.zhixing.supervision.desk.Scene;
import org.zhixing.supervision.desk.SheetOrder;

/** The act that sets the colour: signature of what another has checked (practice 7), number, sheet, new term (R042, R043). */
@Component
class Issuing implements ActOnNotice<NoticeCommand.Issue> {

    private final Ladder ladder;
    private final Cadence cadence;
    private final SheetSteps steps;

    Issuing(Ladder ladder, Cadence cadence, SheetSteps steps) {
        this.ladder = ladder;
        this.cadence = cadence;
        this.steps = steps;
    }

    @Override
    public Class<NoticeCommand.Issue> command() {
        return NoticeCommand.Issue.class;
    }

    @Override
    public @Nullable Refusal decide(NoticeCommand.Issue command, NoticeScene here) {
        var scene = here.scene();
        var notice = here.notice();
        var docket = scene.docket();
        if (!docket.state().withTheUnit()) {
            return Refusal.of("supervision.refused.reported-meanwhile", "practice 4");
        }
        if (notice.colour() == Colour.RED && notice.leaderToldAt() == null) {
            return Refusal.of("supervision.refused.leader-not-told", "practice 8");
        }
        boolean yellow = notice.colour() == Colour.YELLOW;
        if (yellow && scene.inForce(Colour.RED).isPresent()) {
            return Refusal.of("supervision.refused.red-in-force", "practice 8");
        }
        var unsigned = yellow
                ? scene.batch().asked(steps, Checking.FORM).againstSigning(notice.proposer(), notice.checker())
                : null;
        if (unsigned != null) {
            return unsigned;
        }
        var term = scene.effects()
                .start(
                        notice.colour() == Colour.RED
                                ? ladder.red(docket, scene.at(), scene.rules())
                                : ladder.yellow(docket, scene.at(), scene.rules()));
        var paper = Ids.next();
        here.set("limit_id", term.value());
        here.set("paper", paper);
        here.set("issued_at", scene.at());
        String former = former(scene, notice);
        scene.effects()
                .issue(new SheetOrder(
                        paper,
                        notice.id(),
                        notice.colour(),
                        docket,
                        docket.lead(),
                        term,
                        former,
                        notice.reason(),
                        notice.explanation(),
                        notice.approvedBy(),
                        yellow ? hands(scene, notice) : null));
        scene.effects().recordSheet(docket, NoticeAct.ISSUE.verb(), here.about(), paper);
        if (notice.colour() == Colour.RED) {
            scene.end(Kinds.YELLOW, scene.at(), NoticeAct.ISSUE.verb());
        }
        if (!Delay.explained(scene) && scene.openLimits(Kinds.REASON).isEmpty()) {
            scene.effects()
                    .start(ladder.plain(Kinds.REASON, docket.subject(), scene.at(), "yellow.reason", scene.rules()));
        }
        if (docket.acknowledgedAt() != null) {
            cadence.next(scene, notice.colour(), NoticeAct.ISSUE.verb());
        }
        String key = notice.colour() == Colour.RED ? "supervision.message.red" : "supervision.message.yellow";
        scene.tellLead(key);
        scene.tellDuty(docket.lead(), Role.UNIT_HEAD, key);
        return null;
    }

    private Hands hands(Scene scene, Notice notice) {
        return Hands.of(
                notice.proposedBy(),
                notice.checkedBy(),
                scene.batch().actorName(),
                scene.batch().asked(steps, Checking.FORM).byOne());
    }

    /** The number of the notice it follows: red follows yellow, yellow follows green. */
    private static @Nullable String former(Scene scene, Notice notice) {
        var before = notice.colour() == Colour.RED ? Colour.YELLOW : Colour.GREEN;
        return scene.inForce(before).map(Notice::number).orElse(null);
    }
}
