package org.zhixing.supervision.docket;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhixing.act.Refusal;
import org.zhixing.supervision.DocketCommand;
import org.zhixing.supervision.desk.DocketRows;
import org.zhixing.supervision.desk.Kinds;
import org.zhixing.supervision.desk.Scene;
import org.zhixing.supervision.notice.Endings;
import org.zhixing.timelimit.TimeStatus;

/** Closing, withdrawing, suspending and resuming. */
final class Ending {

    private Ending() {}

    @Component
    static class Closing implements ActOn<DocketCommand.Close> {

        private final DocketRows dockets;
        private final List<ClosingGuard> guards;

        Closing(DocketRows dockets, List<ClosingGuard> guards) {
            this.dockets = dockets;
            this.guards = guards;
        }

        @Override
        public Class<DocketCommand.Close> command() {
            return DocketCommand.Close.class;
        }

        @Override
        public @Nullable Refusal decide(DocketCommand.Close command, Scene scene) {
            if (command.reply().isBlank()) {
                return Refusal.of("supervision.refused.no-reply", "R047 practice 2");
            }
            int open = dockets.openChildrenOf(scene.docket().id());
            if (open > 0) {
                return Refusal.of("supervision.refused.children-open", "R053", open);
            }
            for (var guard : guards) {
                var refusal = guard.against(scene.docket().id());
                if (refusal != null) {
                    return refusal;
                }
            }
            scene.set("closing_reply", command.reply().strip());
            scene.set("ended_at", scene.at());
            scene.record(command.act().verb(), Map.of("reply", command.reply().strip()));
            scene.tellLead("supervision.message.closed");
            return null;
        }
    }

    @Component
    static class Withdrawing implements ActOn<DocketCommand.Withdraw> {

        private final Endings endings;
        private final OpenQuestions questions;

        Withdrawing(Endings endings, OpenQuestions questions) {
            this.endings = endings;
            this.questions = questions;
        }

        @Override
        public Class<DocketCommand.Withdraw> command() {
            return DocketCommand.Withdraw.class;
        }

        @Override
        public @Nullable Refusal decide(DocketCommand.Withdraw command, Scene scene) {
            if (command.reason().isBlank()) {
                return Refusal.of("supervision.refused.no-reason", "R040");
            }
            scene.openLimits().forEach(limit -> scene.effects()
                    .end(limit.id(), scene.at(), command.act().verb()));
            endings.dismissPending(scene, command.reason());
            endings.withdrawAll(scene, command.reason());
            questions.end(scene, command.reason().strip());
            scene.set("ended_at", scene.at());
            scene.record(command.act().verb(), Map.of("reason", command.reason().strip()));
            scene.tellLead("supervision.message.withdrawn");
            return null;
        }
    }

    @Component
    static class Discarding implements ActOn<DocketCommand.Discard> {

        @Override
        public Class<DocketCommand.Discard> command() {
            return DocketCommand.Discard.class;
        }

        @Override
        public @Nullable Refusal decide(DocketCommand.Discard command, Scene scene) {
            scene.set("ended_at", scene.at());
            scene.record(command.act().verb(), Map.of("title", scene.docket().title()));
            return null;
        }
    }

    @Component
    static class Suspending implements ActOn<DocketCommand.Suspend> {

        @Override
        public Class<DocketCommand.Suspend> command() {
            return DocketCommand.Suspend.class;
        }

        @Override
        public @Nullable Refusal decide(DocketCommand.Suspend command, Scene scene) {
            if (command.reason().isBlank()) {
                return Refusal.of("supervision.refused.no-reason", "architecture 2");
            }
            scene.set("resumes_to", scene.docket().state());
            scene.openLimits().stream()
                    .filter(limit -> limit.status() != TimeStatus.PAUSED)
                    .forEach(limit -> scene.effects()
                            .pause(limit.id(), scene.at(), command.act().verb()));
            scene.record(command.act().verb(), Map.of("reason", command.reason().strip()));
            scene.tellLead("supervision.message.suspended");
            return null;
        }
    }

    @Component
    static class Resuming implements ActOn<DocketCommand.Resume> {

        @Override
        public Class<DocketCommand.Resume> command() {
            return DocketCommand.Resume.class;
        }

        @Override
        public @Nullable Refusal decide(DocketCommand.Resume command, Scene scene) {
            scene.set("resumes_to", null);
            scene.openLimits().stream()
                    .filter(limit -> !limit.kind().equals(Kinds.VERIFY))
                    .forEach(limit -> scene.effects().resume(limit.id(), scene.at()));
            scene.record(command.act().verb(), Map.of("reason", command.reason().strip()));
            scene.tellLead("supervision.message.resumed");
            return null;
        }
    }
}
