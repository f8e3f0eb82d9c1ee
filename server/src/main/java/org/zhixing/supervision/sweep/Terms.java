package org.zhixing.supervision.sweep;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.zhixing.act.Role;
import org.zhixing.act.Zone;
import org.zhixing.shell.Texts;
import org.zhixing.supervision.Colour;
import org.zhixing.supervision.desk.Ladder;
import org.zhixing.supervision.desk.Scene;
import org.zhixing.supervision.notice.Proposing;
import org.zhixing.timelimit.ClaimedRung;

/** Rungs of the terms: warnings before, proposals after; a colour is never touched (architecture rule 3). */
@Component
class Terms {

    private static final String RULE = "practice 8";

    private final Sweep sweep;
    private final Proposing proposing;
    private final Texts texts;

    Terms(Sweep sweep, Proposing proposing, MessageSource messages) {
        this.sweep = sweep;
        this.proposing = proposing;
        this.texts = new Texts(messages, Locale.SIMPLIFIED_CHINESE);
    }

    void docket(List<ClaimedRung> batch) {
        sweep.each(batch, RULE, (rung, scene) -> propose(rung, scene, Colour.YELLOW, "supervision.reason.yellow"));
    }

    void yellow(List<ClaimedRung> batch) {
        sweep.each(batch, RULE, (rung, scene) -> propose(rung, scene, Colour.RED, "supervision.reason.red"));
    }

    void red(List<ClaimedRung> batch) {
        sweep.each(batch, RULE, (rung, scene) -> {
            if (!warned(rung, scene) && scene.docket().state().withTheUnit()) {
                scene.tellOfficer("supervision.message.red-lapsed");
                scene.tellDuty(scene.docket().opener(), Role.SUPERVISION_CHIEF, "supervision.message.red-lapsed");
            }
        });
    }

    /** What was entered late is quiet until a person has looked at it (practice 1). */
    private void propose(ClaimedRung rung, Scene scene, Colour colour, String reason) {
        if (scene.docket().quiet() || warned(rung, scene)) {
            return;
        }
        if (scene.docket().state().withTheUnit() && proposing.mayPropose(scene, colour)) {
            proposing.write(scene, colour, texts.t(reason, dayOf(rung.dueAt())), texts.t("supervision.by-the-clock"));
        }
    }

    /** Warnings go to those who can still act. */
    private static boolean warned(ClaimedRung rung, Scene scene) {
        boolean early = rung.rung().equals(Ladder.EARLY_WARNING);
        boolean warning = early || rung.rung().equals(Ladder.WARNING);
        if (warning && scene.docket().state().withTheUnit()) {
            scene.tellLead(early ? "supervision.message.early-warning" : "supervision.message.warning");
        }
        return warning;
    }

    private String dayOf(Instant due) {
        var day = LocalDate.ofInstant(due.minusNanos(1), Zone.SHANGHAI);
        return texts.day(day);
    }
}
