package org.zhixing.supervision.docket;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.zhixing.act.Refusal;
import org.zhixing.act.Zone;
import org.zhixing.shell.Texts;
import org.zhixing.supervision.Colour;
import org.zhixing.supervision.DocketCommand;
import org.zhixing.supervision.DocketState;
import org.zhixing.supervision.desk.Fields;
import org.zhixing.supervision.desk.Kinds;
import org.zhixing.supervision.desk.Ladder;
import org.zhixing.supervision.desk.Notice;
import org.zhixing.supervision.desk.Scene;
import org.zhixing.supervision.desk.Table;
import org.zhixing.supervision.notice.Endings;
import org.zhixing.supervision.notice.Proposing;
import org.zhixing.timelimit.TimeLimits;

/** How the quiet period of what was entered late ends: lifted after a review, or the entry is taken back (practice 1). */
final class Quiet {

    private static final String RULE = "practice 1";

    private Quiet() {}

    private static @Nullable Refusal against(Scene scene, String reason) {
        if (!scene.docket().quiet()) {
            return Refusal.of("supervision.refused.not-quiet", RULE);
        }
        return reason.isBlank() ? Refusal.of("supervision.refused.no-reason", RULE) : null;
    }

    /**
     * From now on the ladder counts: the unit is asked to acknowledge, a coloured notice on paper gets its term from
     * today, and what is past its day is proposed for yellow at once, as the rung has gone by in the quiet.
     */
    @Component
    static class Lifting implements ActOn<DocketCommand.LiftQuiet> {

        private final Ladder ladder;
        private final Proposing proposing;
        private final TimeLimits limits;
        private final Texts texts;

        Lifting(Ladder ladder, Proposing proposing, TimeLimits limits, MessageSource messages) {
            this.ladder = ladder;
            this.proposing = proposing;
            this.limits = limits;
            this.texts = new Texts(messages, Locale.SIMPLIFIED_CHINESE);
        }

        @Override
        public Class<DocketCommand.LiftQuiet> command() {
            return DocketCommand.LiftQuiet.class;
        }

        @Override
        public @Nullable Refusal decide(DocketCommand.LiftQuiet command, Scene scene) {
            var refusal = against(scene, command.reason());
            if (refusal != null) {
                return refusal;
            }
            var docket = scene.docket();
            scene.set("quiet", false);
            scene.record(command.act().verb(), Map.of("reason", command.reason().strip()));
            if (docket.state() == DocketState.OPENED) {
                scene.effects()
                        .start(ladder.acknowledge(docket.subject(), docket.urgency(), scene.at(), scene.rules()));
            }
            for (var part : scene.participants()) {
                if (part.limit() == null && part.submittedAt() == null) {
                    var limit =
                            scene.effects().start(ladder.part(docket, part.part(), null, scene.at(), scene.rules()));
                    scene.effects().update(Table.PARTICIPANT, part.id(), Fields.of("limit_id", limit.value()));
                }
            }
            if (docket.state().withTheUnit()) {
                measure(scene);
            }
            scene.tellLead("supervision.message.quiet-lifted");
            return null;
        }

        private void measure(Scene scene) {
            var red = scene.inForce(Colour.RED).orElse(null);
            var yellow = scene.inForce(Colour.YELLOW).orElse(null);
            if (red != null) {
                term(scene, red);
            } else if (yellow != null) {
                term(scene, yellow);
            } else if (proposing.mayPropose(scene, Colour.YELLOW)) {
                scene.openLimits(Kinds.DOCKET).stream()
                        .map(limit -> limit.dueAt())
                        .filter(due -> wasProposed(scene, due))
                        .findFirst()
                        .ifPresent(due -> proposing.write(
                                scene,
                                Colour.YELLOW,
                                texts.t("supervision.reason.yellow-after-quiet", dayOf(due)),
                                texts.t("supervision.by-the-clock")));
            }
        }

        private void term(Scene scene, Notice notice) {
            var limit = scene.effects()
                    .start(
                            notice.colour() == Colour.RED
                                    ? ladder.red(scene.docket(), scene.at(), scene.rules())
                                    : ladder.yellow(scene.docket(), scene.at(), scene.rules()));
            scene.effects().update(Table.NOTICE, notice.id().value(), Fields.of("limit_id", limit.value()));
        }

        /** Whether the rung of the yellow proposal lies behind us; one still to come speaks for itself. */
        private boolean wasProposed(Scene scene, Instant due) {
            var last = LocalDate.ofInstant(due.minusNanos(1), Zone.SHANGHAI);
            int after = scene.rules().workingDays("yellow.after");
            boolean before = last.isBefore(scene.today())
                    && limits.workingDays(last, scene.today().minusDays(1)) >= after;
            boolean today = limits.workingDays(last, scene.today()) >= after
                    && !scene.at()
                            .atZone(Zone.SHANGHAI)
                            .toLocalTime()
                            .isBefore(scene.rules().time("ladder.at"));
            return before || today;
        }

        private String dayOf(Instant due) {
            var day = LocalDate.ofInstant(due.minusNanos(1), Zone.SHANGHAI);
            return texts.day(day);
        }
    }

    /** The entry goes as if it had not been made; what stands in the ledger stands. */
    @Component
    static class Retracting implements ActOn<DocketCommand.RetractEntry> {

        private final Endings endings;
        private final OpenQuestions questions;

        Retracting(Endings endings, OpenQuestions questions) {
            this.endings = endings;
            this.questions = questions;
        }

        @Override
        public Class<DocketCommand.RetractEntry> command() {
            return DocketCommand.RetractEntry.class;
        }

        @Override
        public @Nullable Refusal decide(DocketCommand.RetractEntry command, Scene scene) {
            var refusal = against(scene, command.reason());
            if (refusal != null) {
                return refusal;
            }
            String reason = command.reason().strip();
            scene.openLimits().forEach(limit -> scene.effects()
                    .end(limit.id(), scene.at(), command.act().verb()));
            endings.withdrawAll(scene, reason);
            questions.end(scene, reason);
            scene.set("quiet", false);
            scene.set("number", null);
            scene.set("ended_at", scene.at());
            scene.record(command.act().verb(), Map.of("reason", reason));
            return null;
        }
    }
}
