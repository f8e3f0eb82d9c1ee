package org.zhixing.supervision.docket;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhixing.act.Ids;
import org.zhixing.act.Refusal;
import org.zhixing.act.Role;
import org.zhixing.signoff.Hands;
import org.zhixing.signoff.SignOffs;
import org.zhixing.supervision.DocketCommand;
import org.zhixing.supervision.Part;
import org.zhixing.supervision.Party;
import org.zhixing.supervision.UnitReportId;
import org.zhixing.supervision.desk.Cadence;
import org.zhixing.supervision.desk.CompletionOrder;
import org.zhixing.supervision.desk.Fields;
import org.zhixing.supervision.desk.Kinds;
import org.zhixing.supervision.desk.PartState;
import org.zhixing.supervision.desk.Scene;
import org.zhixing.supervision.desk.Table;
import org.zhixing.supervision.notice.Endings;
import org.zhixing.timelimit.TimeLimits;
import org.zhixing.worktime.Period;

/** Verification (practice 4): the supervision office's own time, never charged to the unit. */
final class Verifying {

    private Verifying() {}

    /** Nothing is accepted before every joint lead's part is. */
    static @Nullable Refusal openJointLead(Scene scene) {
        for (var part : scene.participants()) {
            boolean open = part.state() != PartState.ACCEPTED && part.state() != PartState.RELEASED;
            if (part.part() == Part.JOINT_LEAD && open) {
                return Refusal.of(
                        "supervision.refused.joint-lead-open",
                        "practice 5",
                        scene.batch().nameOf(part.unit()));
            }
        }
        return null;
    }

    @Component
    static class TakingUp implements ActOn<DocketCommand.TakeUp> {

        @Override
        public Class<DocketCommand.TakeUp> command() {
            return DocketCommand.TakeUp.class;
        }

        @Override
        public @Nullable Refusal decide(DocketCommand.TakeUp command, Scene scene) {
            scene.set("verifier", scene.batch().actorName());
            scene.record(command.act().verb(), Map.of("verifier", scene.batch().actorName()));
            return null;
        }
    }

    @Component
    static class Accepting implements ActOn<DocketCommand.Accept> {

        private final Completions completions;
        private final Endings endings;
        private final OpenQuestions questions;
        private final SignOffs signOffs;

        Accepting(Completions completions, Endings endings, OpenQuestions questions, SignOffs signOffs) {
            this.completions = completions;
            this.endings = endings;
            this.questions = questions;
            this.signOffs = signOffs;
        }

        @Override
        public Class<DocketCommand.Accept> command() {
            return DocketCommand.Accept.class;
        }

        @Override
        public @Nullable Refusal decide(DocketCommand.Accept command, Scene scene) {
            var unfinished = openJointLead(scene);
            if (unfinished != null) {
                return unfinished;
            }
            var docket = scene.docket();
            var submitted = completions.submitted(docket.id()).orElse(null);
            var reportedAt = docket.reportedAt();
            if (submitted == null || reportedAt == null) {
                return Refusal.of("supervision.refused.not-now", "R044");
            }
            var paper = Ids.next();
            scene.effects()
                    .issue(new CompletionOrder(
                            paper,
                            docket,
                            submitted.words(),
                            submitted.lateReason(),
                            submitted.submittedAt(),
                            submitted.submittedBy(),
                            hands(submitted)));
            scene.effects()
                    .update(
                            Table.COMPLETION,
                            submitted.id(),
                            Fields.of("state", "ACCEPTED")
                                    .and("paper", paper)
                                    .and("opinion", command.opinion().strip())
                                    .and("verified_at", scene.at())
                                    .and("verified_by", scene.batch().actorName()));
            scene.set("accepted_at", scene.at());
            scene.set("verifier", scene.batch().actorName());
            for (var limit : scene.openLimits()) {
                var when = Kinds.isTerm(limit.kind()) ? reportedAt : scene.at();
                scene.effects().end(limit.id(), when, command.act().verb());
            }
            String why = command.opinion().isBlank()
                    ? command.act().verb()
                    : command.opinion().strip();
            endings.dismissPending(scene, why);
            questions.end(scene, why);
            scene.effects()
                    .recordSheet(
                            docket,
                            command.act().verb(),
                            Map.of("submission", submitted.submission(), "submitted", reportedAt.toString()),
                            paper);
            scene.tellLead("supervision.message.accepted");
            return null;
        }

        /** Who wrote, reviewed and signed it inside the unit (practice 3). */
        private @Nullable Hands hands(Completions.Completion submitted) {
            var passed = submitted.passed();
            return passed == null
                    ? null
                    : signOffs.of(new UnitReportId(passed).subject())
                            .map(Hands::of)
                            .orElse(null);
        }
    }

    @Component
    static class Returning implements ActOn<DocketCommand.Return> {

        private final Completions completions;
        private final TimeLimits limits;
        private final Cadence cadence;

        Returning(Completions completions, TimeLimits limits, Cadence cadence) {
            this.completions = completions;
            this.limits = limits;
            this.cadence = cadence;
        }

        @Override
        public Class<DocketCommand.Return> command() {
            return DocketCommand.Return.class;
        }

        @Override
        public @Nullable Refusal decide(DocketCommand.Return command, Scene scene) {
            var docket = scene.docket();
            var defects = command.defects().stream()
                    .map(String::strip)
                    .filter(defect -> !defect.isEmpty())
                    .toList();
            if (defects.isEmpty()) {
                return Refusal.of("supervision.refused.no-defects", "practice 4");
            }
            boolean fresh = !completions.defectsNamed(docket.id()).containsAll(defects);
            if (docket.returns() > 0 && fresh && !scene.parties().contains(Party.CHIEF)) {
                return Refusal.of("supervision.refused.second-return", "practice 4");
            }
            var submitted = completions.submitted(docket.id()).orElse(null);
            if (submitted == null) {
                return Refusal.of("supervision.refused.not-now", "R044");
            }
            scene.effects()
                    .update(
                            Table.COMPLETION,
                            submitted.id(),
                            Fields.of("state", "RETURNED")
                                    .and("defects", defects)
                                    .and("verified_at", scene.at())
                                    .and("verified_by", scene.batch().actorName()));
            scene.set("returns", docket.returns() + 1);
            scene.set("reported_at", null);
            scene.set("verifier", null);
            scene.end(Kinds.VERIFY, scene.at(), command.act().verb());
            giveBack(scene);
            cadence.next(scene, command.act().verb());
            scene.record(command.act().verb(), Map.of("defects", defects, "submission", submitted.submission()));
            tell(scene);
            return null;
        }

        /** The time that was left when it was reported, at least what the rule says. */
        private void giveBack(Scene scene) {
            var reportedAt = scene.docket().reportedAt();
            scene.openTerms().forEach(term -> scene.effects().resume(term.id(), scene.at()));
            var current = scene.currentTerm().orElse(null);
            if (current == null || reportedAt == null) {
                return;
            }
            int least = scene.rules().workingDays("return.least");
            int left = limits.view(current.id(), reportedAt)
                    .map(view -> view.workingDaysLeft())
                    .orElse(0);
            if (left < least) {
                scene.effects()
                        .extend(
                                current.id(),
                                new Period.WorkingDays(least - left),
                                scene.rules().cite("return.least"));
            }
        }

        private static void tell(Scene scene) {
            for (Role role : List.of(Role.UNIT_LIAISON, Role.UNIT_HEAD)) {
                scene.tellDuty(scene.docket().lead(), role, "supervision.message.returned");
            }
        }
    }
}
