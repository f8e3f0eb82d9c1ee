package org.zhixing.supervision.docket;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhixing.act.Refusal;
import org.zhixing.attachment.Attachments;
import org.zhixing.attachment.Stored;
import org.zhixing.signoff.Paths;
import org.zhixing.supervision.DocketCommand;
import org.zhixing.supervision.DocketKind;
import org.zhixing.supervision.ReportState;
import org.zhixing.supervision.UnitReportKind;
import org.zhixing.supervision.UnitSignOff;
import org.zhixing.supervision.desk.Cadence;
import org.zhixing.supervision.desk.Delay;
import org.zhixing.supervision.desk.Fields;
import org.zhixing.supervision.desk.Kinds;
import org.zhixing.supervision.desk.Ladder;
import org.zhixing.supervision.desk.Scene;
import org.zhixing.supervision.desk.Table;

/** What the lead unit reports: progress (R035) and completion (R044). */
final class Reporting {

    private Reporting() {}

    /** A unit that has steps of its own for a kind of report sends it by them alone (practice 3). */
    private static @Nullable Refusal direct(
            Paths paths, UnitReportKind kind, @Nullable UnitSignOff passed, Scene scene) {
        return passed == null && paths.of(kind.path(), scene.docket().lead()).isPresent()
                ? Refusal.of("supervision.refused.own-way", "practice 3")
                : null;
    }

    private static Map<String, Object> drafted(Map<String, Object> changed, @Nullable UnitSignOff passed) {
        if (passed == null) {
            return changed;
        }
        var all = new LinkedHashMap<>(changed);
        all.put("drafter", passed.drafter());
        return all;
    }

    /** Digests of the files of this docket among those named; others are left out. */
    static List<Stored> own(List<UUID> evidence, Scene scene, Attachments attachments) {
        if (evidence.isEmpty()) {
            return List.of();
        }
        return attachments.of(scene.docket().subject()).stream()
                .filter(file -> evidence.contains(file.id()))
                .toList();
    }

    @Component
    static class Progressing implements ActOn<DocketCommand.ReportProgress> {

        private final Attachments attachments;
        private final Cadence cadence;
        private final Courses courses;
        private final Paths paths;

        Progressing(Attachments attachments, Cadence cadence, Courses courses, Paths paths) {
            this.paths = paths;
            this.attachments = attachments;
            this.cadence = cadence;
            this.courses = courses;
        }

        @Override
        public Class<DocketCommand.ReportProgress> command() {
            return DocketCommand.ReportProgress.class;
        }

        @Override
        public @Nullable Refusal decide(DocketCommand.ReportProgress command, Scene scene) {
            if (command.words().isBlank()) {
                return Refusal.of("supervision.refused.no-words", "R035");
            }
            var percent = command.percent();
            if (percent != null && (percent.signum() < 0 || percent.intValue() > 100)) {
                return Refusal.of("supervision.refused.percent", "R035");
            }
            var direct = direct(paths, UnitReportKind.PROGRESS, command.passed(), scene);
            if (direct != null) {
                return direct;
            }
            var docket = scene.docket();
            boolean measured = docket.course() != null && docket.kind() == DocketKind.QUANTIFIED;
            if (measured && command.amount() == null) {
                return Refusal.of("supervision.refused.no-amount", "practice 4");
            }
            var reached = command.milestones().isEmpty()
                    ? List.<Courses.Milestone>of()
                    : courses.openMilestones(docket.id()).stream()
                            .filter(one -> command.milestones().contains(one.id()))
                            .toList();
            if (reached.size() < command.milestones().size()) {
                return Refusal.of("supervision.refused.no-such-milestone", "practice 4");
            }
            reached.forEach(
                    one -> scene.effects().update(Table.MILESTONE, one.id(), Fields.of("reached_on", scene.today())));
            if (docket.returnedRound() != null) {
                scene.set("returned_round", null);
            }
            var files = own(command.evidence(), scene, attachments);
            scene.effects()
                    .insert(
                            Table.PROGRESS,
                            Fields.of("docket", scene.docket().id().value())
                                    .and("unit", scene.docket().lead().value())
                                    .and("reported_at", scene.at())
                                    .and("reported_by", scene.batch().actorName())
                                    .and("words", command.words().strip())
                                    .and("percent", percent)
                                    .and("amount", command.amount())
                                    .and("milestones", command.milestones())
                                    .and("unchanged", command.unchanged())
                                    .and("round", scene.round().toString())
                                    .and("state", ReportState.SUBMITTED)
                                    .and(
                                            "evidence",
                                            files.stream().map(Stored::id).toList()));
            scene.effects()
                    .record(
                            scene.docket(),
                            command.act().verb(),
                            drafted(changed(command, reached), command.passed()),
                            files.stream().map(Stored::digest).toList());
            cadence.next(scene, command.act().verb());
            return null;
        }
    }

    private static Map<String, Object> changed(DocketCommand.ReportProgress command, List<Courses.Milestone> reached) {
        var changed = new LinkedHashMap<String, Object>();
        changed.put("words", command.words().strip());
        if (command.percent() != null) {
            changed.put("percent", command.percent());
        }
        if (command.amount() != null) {
            changed.put("amount", command.amount().toPlainString());
        }
        if (!reached.isEmpty()) {
            changed.put(
                    "milestones", reached.stream().map(Courses.Milestone::title).toList());
        }
        return changed;
    }

    private static Map<String, Object> completed(int submission, String words, String lateReason) {
        var changed = new LinkedHashMap<String, Object>();
        changed.put("submission", submission);
        changed.put("words", words);
        if (!lateReason.isEmpty()) {
            changed.put("late-reason", lateReason);
        }
        return changed;
    }

    @Component
    static class Completing implements ActOn<DocketCommand.ReportCompletion> {

        private final Ladder ladder;
        private final Completions completions;
        private final Attachments attachments;
        private final Paths paths;

        Completing(Ladder ladder, Completions completions, Attachments attachments, Paths paths) {
            this.paths = paths;
            this.ladder = ladder;
            this.completions = completions;
            this.attachments = attachments;
        }

        @Override
        public Class<DocketCommand.ReportCompletion> command() {
            return DocketCommand.ReportCompletion.class;
        }

        @Override
        public @Nullable Refusal decide(DocketCommand.ReportCompletion command, Scene scene) {
            if (command.words().isBlank()) {
                return Refusal.of("supervision.refused.no-words", "R044");
            }
            var direct = direct(paths, UnitReportKind.COMPLETION, command.passed(), scene);
            if (direct != null) {
                return direct;
            }
            var docket = scene.docket();
            boolean late = Delay.isLate(scene);
            String lateReason = late ? command.lateReason().strip() : "";
            if (late && lateReason.isEmpty() && !Delay.explained(scene)) {
                return Refusal.of(
                        command.passed() == null
                                ? "supervision.refused.late-reason"
                                : "supervision.refused.late-reason-inside",
                        "R047");
            }
            // what was opened again has a submission that was accepted and not returned
            int submission = docket.reopenedAt() == null
                    ? docket.returns() + 1
                    : completions.of(docket.id()).size() + 1;
            var files = own(command.evidence(), scene, attachments);
            scene.effects()
                    .insert(
                            Table.COMPLETION,
                            Fields.of("docket", docket.id().value())
                                    .and("submission", submission)
                                    .and("words", command.words().strip())
                                    .and(
                                            "evidence",
                                            files.stream().map(Stored::id).toList())
                                    .and("late_reason", lateReason.isEmpty() ? null : lateReason)
                                    .and(
                                            "passed",
                                            command.passed() == null
                                                    ? null
                                                    : command.passed().way().id())
                                    .and("submitted_at", scene.at())
                                    .and("submitted_by", scene.batch().actorName())
                                    .and("state", "SUBMITTED"));
            scene.set("reported_at", scene.at());
            scene.openTerms().forEach(term -> scene.effects()
                    .pause(term.id(), scene.at(), command.act().verb()));
            scene.end(Kinds.PROGRESS, scene.at(), command.act().verb());
            if (!lateReason.isEmpty()) {
                scene.end(Kinds.REASON, scene.at(), command.act().verb());
            }
            scene.effects().start(ladder.plain(Kinds.VERIFY, docket.subject(), scene.at(), "verify", scene.rules()));
            scene.effects()
                    .record(
                            docket,
                            command.act().verb(),
                            drafted(completed(submission, command.words().strip(), lateReason), command.passed()),
                            files.stream().map(Stored::digest).toList());
            scene.tellOfficer("supervision.message.reported");
            return null;
        }
    }
}
