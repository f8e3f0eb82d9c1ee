package org.zhixing.supervision.docket;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.zhixing.act.Refusal;
import org.zhixing.act.Zone;
import org.zhixing.supervision.BurdenGate;
import org.zhixing.supervision.DocketCommand;
import org.zhixing.supervision.Grounds;
import org.zhixing.supervision.ReportState;
import org.zhixing.supervision.desk.Cadence;
import org.zhixing.supervision.desk.Fields;
import org.zhixing.supervision.desk.Scene;
import org.zhixing.supervision.desk.Table;
import org.zhixing.timelimit.TimeLimits;

/** What the office does about reports of progress: takes note, returns, reminds (practice 6). */
final class Receiving {

    private Receiving() {}

    private static @Nullable Refusal none(Progress.@Nullable Report report) {
        return report == null || report.state() != ReportState.SUBMITTED
                ? Refusal.of("supervision.refused.no-report", "practice 6")
                : null;
    }

    private static Fields answered(ReportState state, Scene scene) {
        return Fields.of("state", state)
                .and("answered_at", scene.at())
                .and("answered_by", scene.batch().actorName());
    }

    @Component
    static class Accepting implements ActOn<DocketCommand.AcceptProgress> {

        private final Progress progress;

        Accepting(Progress progress) {
            this.progress = progress;
        }

        @Override
        public Class<DocketCommand.AcceptProgress> command() {
            return DocketCommand.AcceptProgress.class;
        }

        @Override
        public @Nullable Refusal decide(DocketCommand.AcceptProgress command, Scene scene) {
            var round = command.round();
            var read = progress.unansweredOf(scene.docket().id()).stream()
                    .filter(report -> round == null
                            || report.round() == null
                            || round.toString().equals(report.round()))
                    .toList();
            if (read.isEmpty()) {
                return none(null);
            }
            read.forEach(report ->
                    scene.effects().update(Table.PROGRESS, report.id(), answered(ReportState.ACCEPTED, scene)));
            var days = read.stream()
                    .map(report -> report.day().toString())
                    .distinct()
                    .toList();
            scene.record(command.act().verb(), Map.of("submitted", String.join(" ", days)));
            return null;
        }
    }

    @Component
    static class Returning implements ActOn<DocketCommand.ReturnProgress> {

        private final Progress progress;
        private final Cadence cadence;

        Returning(Progress progress, Cadence cadence) {
            this.progress = progress;
            this.cadence = cadence;
        }

        @Override
        public Class<DocketCommand.ReturnProgress> command() {
            return DocketCommand.ReturnProgress.class;
        }

        @Override
        public @Nullable Refusal decide(DocketCommand.ReturnProgress command, Scene scene) {
            if (command.reason().isBlank()) {
                return Refusal.of("supervision.refused.no-return-reason", "practice 6");
            }
            var report = progress.lastOf(scene.docket().id()).orElse(null);
            var refusal = none(report);
            if (refusal != null || report == null) {
                return refusal;
            }
            scene.effects()
                    .update(
                            Table.PROGRESS,
                            report.id(),
                            answered(ReportState.RETURNED, scene)
                                    .and("opinion", command.reason().strip()));
            report.milestones()
                    .forEach(id -> scene.effects().update(Table.MILESTONE, id, Fields.of("reached_on", null)));
            scene.set("returned_round", report.round() == null ? scene.round().toString() : report.round());
            cadence.again(scene, command.act().verb());
            scene.record(
                    command.act().verb(),
                    Map.of(
                            "submitted",
                            report.day().toString(),
                            "reason",
                            command.reason().strip()));
            scene.tellLead("supervision.message.progress-returned");
            return null;
        }
    }

    @Component
    static class Reminding implements ActOn<DocketCommand.Remind> {

        private final TimeLimits limits;
        private final ObjectProvider<BurdenGate> gates;

        Reminding(TimeLimits limits, ObjectProvider<BurdenGate> gates) {
            this.limits = limits;
            this.gates = gates;
        }

        @Override
        public Class<DocketCommand.Remind> command() {
            return DocketCommand.Remind.class;
        }

        @Override
        public @Nullable Refusal decide(DocketCommand.Remind command, Scene scene) {
            int every = scene.rules().workingDays("remind.every");
            var last = scene.docket().remindedAt();
            if (last != null && limits.workingDays(LocalDate.ofInstant(last, Zone.SHANGHAI), scene.today()) < every) {
                return Refusal.of("supervision.refused.reminded-lately", "practice 6", every);
            }
            var full = gates.stream()
                    .map(gate -> scene.batch()
                            .tally(gate)
                            .take(List.of(scene.docket().lead()), "REMINDER", Grounds.PRESCRIBED))
                    .filter(Objects::nonNull)
                    .findFirst();
            if (full.isPresent()) {
                return full.get();
            }
            scene.set("reminded_at", scene.at());
            scene.effects()
                    .insert(
                            Table.REMINDER,
                            Fields.of("docket", scene.docket().id().value())
                                    .and("made_at", scene.at())
                                    .and("made_by", scene.batch().actorName()));
            scene.record(command.act().verb(), Map.of());
            scene.tellLead("supervision.message.reminded");
            return null;
        }
    }
}
