package org.zhixing.supervision.docket;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhixing.act.Refusal;
import org.zhixing.supervision.Colour;
import org.zhixing.supervision.DocketCommand;
import org.zhixing.supervision.DocketKind;
import org.zhixing.supervision.DocketState;
import org.zhixing.supervision.ReviewDecision;
import org.zhixing.supervision.desk.Cadence;
import org.zhixing.supervision.desk.Docket;
import org.zhixing.supervision.desk.Kinds;
import org.zhixing.supervision.desk.Ladder;
import org.zhixing.supervision.desk.Scene;
import org.zhixing.timelimit.TimeLimits;
import org.zhixing.worktime.Period;

/**
 * A docket becomes another kind, with a reason (practice 4): what becomes ongoing loses its final term and gets a review,
 * what was ongoing gets a term. Milestones come with the planned course, see {@link Planning}.
 */
@Component
class ChangingKind implements ActOn<DocketCommand.ChangeKind> {

    private static final String RULE = "practice 4";

    private final Ladder ladder;
    private final Cadence cadence;
    private final Reviews reviews;
    private final TimeLimits limits;

    ChangingKind(Ladder ladder, Cadence cadence, Reviews reviews, TimeLimits limits) {
        this.ladder = ladder;
        this.cadence = cadence;
        this.reviews = reviews;
        this.limits = limits;
    }

    @Override
    public Class<DocketCommand.ChangeKind> command() {
        return DocketCommand.ChangeKind.class;
    }

    @Override
    public @Nullable Refusal decide(DocketCommand.ChangeKind command, Scene scene) {
        var refusal = check(command, scene);
        if (refusal != null) {
            return refusal;
        }
        var docket = scene.docket();
        boolean ongoing = command.kind() == DocketKind.ONGOING;
        var changed = docket.as(command.kind(), command.rhythm(), docket.term(), docket.statedDue(), docket.termDays());
        if (ongoing != docket.ongoing()) {
            changed = measured(changed, command.due(), scene);
            remeasure(changed, command, scene);
        }
        scene.set("kind", command.kind());
        scene.set("rhythm", command.rhythm());
        scene.set("target", command.kind() == DocketKind.QUANTIFIED ? command.target() : null);
        scene.set(
                "unit_of_measure",
                command.kind() == DocketKind.QUANTIFIED
                        ? command.unitOfMeasure().strip()
                        : null);
        scene.set("course", null);
        record(command, scene);
        boolean inWork = docket.state() == DocketState.ACKNOWLEDGED || docket.state() == DocketState.RETURNED;
        if (inWork
                && scene.inForce(Colour.YELLOW).isEmpty()
                && scene.inForce(Colour.RED).isEmpty()) {
            cadence.next(scene, changed, lastDay(changed, scene), command.act().verb());
        }
        scene.tellLead("supervision.message.kind-changed");
        return null;
    }

    private static @Nullable Refusal check(DocketCommand.ChangeKind command, Scene scene) {
        var docket = scene.docket();
        if (command.reason().isBlank()) {
            return Refusal.of("supervision.refused.no-reason", RULE);
        }
        if (command.kind() == DocketKind.MILESTONE) {
            return Refusal.of("supervision.refused.kind-by-course", RULE);
        }
        var target = command.target();
        if (command.kind() == DocketKind.QUANTIFIED
                && (target == null
                        || target.signum() <= 0
                        || command.unitOfMeasure().isBlank())) {
            return Refusal.of("supervision.refused.course-target", RULE);
        }
        boolean sameRhythm = command.rhythm() == docket.rhythm();
        if (command.kind() == docket.kind() && sameRhythm && command.kind() != DocketKind.QUANTIFIED) {
            return Refusal.of("supervision.refused.kind-same", RULE);
        }
        var due = command.due();
        if (command.kind() == DocketKind.ONGOING) {
            return due != null ? Refusal.of("supervision.refused.ongoing-due", RULE) : againstOngoing(scene);
        }
        if (due != null && !docket.ongoing()) {
            return Refusal.of("supervision.refused.kind-due", RULE);
        }
        return due != null && due.isBefore(scene.today())
                ? Refusal.of("supervision.refused.due-passed", "practice 9", due.toString())
                : null;
    }

    /** Colours and questions that hang on the final term are settled first, each by its own act. */
    private static @Nullable Refusal againstOngoing(Scene scene) {
        boolean pressed = scene.notices().stream()
                .anyMatch(notice -> notice.colour() != Colour.GREEN
                        && (notice.state().pending() || notice.state().inForce()));
        if (!scene.docket().ongoing() && pressed) {
            return Refusal.of("supervision.refused.kind-notice", RULE);
        }
        return scene.openLimits(Kinds.EXTENSION).isEmpty()
                ? null
                : Refusal.of("supervision.refused.extension-open", "practice 8");
    }

    /** By what it will be measured. */
    private Docket measured(Docket docket, @Nullable LocalDate due, Scene scene) {
        var rules = scene.rules();
        Period term = null;
        if (docket.ongoing()) {
            term = rules.period("review.every");
        } else if (due == null) {
            term = rules.period(Ladder.ruleOfTerm(docket.sourceKind(), docket.urgency(), rules));
        }
        return docket.as(docket.kind(), docket.rhythm(), term, due, ladder.workingDays(scene.at(), term, due));
    }

    /** One clock ends, the other begins. */
    private void remeasure(Docket changed, DocketCommand.ChangeKind command, Scene scene) {
        String verb = command.act().verb();
        scene.end(Kinds.DOCKET, scene.at(), verb);
        scene.end(Kinds.REVIEW, scene.at(), verb);
        if (scene.docket().ongoing()) {
            Reviewing.decide(
                    scene,
                    reviews.undecided(scene.docket().id()).orElse(null),
                    ReviewDecision.CHANGED,
                    command.reason().strip());
        }
        var term = changed.term();
        scene.effects().start(ladder.own(changed, scene.at(), scene.rules()));
        scene.set("term", term == null ? null : term.code());
        scene.set("stated_due", changed.statedDue());
        scene.set("term_days", changed.termDays());
        scene.set("kind_changed_at", scene.at());
    }

    private LocalDate lastDay(Docket changed, Scene scene) {
        var stated = changed.statedDue();
        if (changed.kind() == scene.docket().kind()
                || changed.ongoing() == scene.docket().ongoing()) {
            return scene.currentTerm()
                    .map(term -> limits.counting().lastDayOf(term.dueAt()))
                    .orElse(scene.today());
        }
        return stated != null ? stated : limits.counting().calendar().plus(scene.today(), changed.termDays());
    }

    private static void record(DocketCommand.ChangeKind command, Scene scene) {
        var changed = new LinkedHashMap<String, Object>();
        changed.put("kind-before", scene.docket().kind());
        changed.put("kind", command.kind());
        if (command.rhythm() != null) {
            changed.put("rhythm", command.rhythm());
        }
        var target = command.target();
        if (command.kind() == DocketKind.QUANTIFIED && target != null) {
            changed.put(
                    "target",
                    target.toPlainString() + " " + command.unitOfMeasure().strip());
        }
        if (command.due() != null) {
            changed.put("due", command.due().toString());
        }
        changed.put("reason", command.reason().strip());
        scene.record(command.act().verb(), changed);
    }
}
