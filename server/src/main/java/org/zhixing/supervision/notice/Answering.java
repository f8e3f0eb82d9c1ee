package org.zhixing.supervision.notice;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhixing.act.Refusal;
import org.zhixing.supervision.Colour;
import org.zhixing.supervision.NoticeCommand;
import org.zhixing.supervision.desk.Kinds;

/** What the unit says to a notice, and what the officer answers. */
final class Answering {

    private Answering() {}

    @Component
    static class Explaining implements ActOnNotice<NoticeCommand.Explain> {

        @Override
        public Class<NoticeCommand.Explain> command() {
            return NoticeCommand.Explain.class;
        }

        @Override
        public @Nullable Refusal decide(NoticeCommand.Explain command, NoticeScene here) {
            if (command.words().isBlank()) {
                return Refusal.of("supervision.refused.no-words", "R043");
            }
            var scene = here.scene();
            here.set("explanation", command.words().strip());
            here.set("explained_at", scene.at());
            here.set("explained_by", scene.batch().actorName());
            scene.end(Kinds.EXPLAIN, scene.at(), command.act().verb());
            here.record(command.act(), "words", command.words().strip());
            scene.tellOfficer("supervision.message.explained");
            return null;
        }
    }

    @Component
    static class Acknowledging implements ActOnNotice<NoticeCommand.AcknowledgeNotice> {

        @Override
        public Class<NoticeCommand.AcknowledgeNotice> command() {
            return NoticeCommand.AcknowledgeNotice.class;
        }

        @Override
        public @Nullable Refusal decide(NoticeCommand.AcknowledgeNotice command, NoticeScene here) {
            if (here.notice().colour() == Colour.GREEN) {
                return Refusal.of("supervision.refused.name-the-person", "R004");
            }
            here.set("acknowledged_at", here.scene().at());
            here.scene().record(command.act().verb(), here.about());
            return null;
        }
    }

    @Component
    static class StatingReason implements ActOnNotice<NoticeCommand.StateReason> {

        @Override
        public Class<NoticeCommand.StateReason> command() {
            return NoticeCommand.StateReason.class;
        }

        @Override
        public @Nullable Refusal decide(NoticeCommand.StateReason command, NoticeScene here) {
            if (command.words().isBlank()) {
                return Refusal.of("supervision.refused.no-words", "R042");
            }
            here.set("delay_reason", command.words().strip());
            here.set("delay_reason_at", here.scene().at());
            here.scene().end(Kinds.REASON, here.scene().at(), command.act().verb());
            here.record(command.act(), "words", command.words().strip());
            here.scene().tellOfficer("supervision.message.reason-stated");
            return null;
        }
    }

    @Component
    static class Disputing implements ActOnNotice<NoticeCommand.Dispute> {

        @Override
        public Class<NoticeCommand.Dispute> command() {
            return NoticeCommand.Dispute.class;
        }

        @Override
        public @Nullable Refusal decide(NoticeCommand.Dispute command, NoticeScene here) {
            if (command.reason().isBlank()) {
                return Refusal.of("supervision.refused.no-reason", "R042");
            }
            here.set("dispute", command.reason().strip());
            here.set("disputed_at", here.scene().at());
            here.record(command.act(), "reason", command.reason().strip());
            here.scene().tellOfficer("supervision.message.disputed");
            return null;
        }
    }

    @Component
    static class Upholding implements ActOnNotice<NoticeCommand.Uphold> {

        @Override
        public Class<NoticeCommand.Uphold> command() {
            return NoticeCommand.Uphold.class;
        }

        @Override
        public @Nullable Refusal decide(NoticeCommand.Uphold command, NoticeScene here) {
            if (command.opinion().isBlank()) {
                return Refusal.of("supervision.refused.no-reason", "R042");
            }
            here.set("ruling", command.opinion().strip());
            here.record(command.act(), "opinion", command.opinion().strip());
            here.scene().tellLead("supervision.message.upheld");
            return null;
        }
    }

    @Component
    static class Dismissing implements ActOnNotice<NoticeCommand.Dismiss> {

        @Override
        public Class<NoticeCommand.Dismiss> command() {
            return NoticeCommand.Dismiss.class;
        }

        @Override
        public @Nullable Refusal decide(NoticeCommand.Dismiss command, NoticeScene here) {
            if (command.reason().isBlank()) {
                return Refusal.of("supervision.refused.no-reason", "R042");
            }
            var scene = here.scene();
            here.set("ended_at", scene.at());
            here.set("end_reason", command.reason().strip());
            scene.end(Kinds.EXPLAIN, scene.at(), command.act().verb());
            var approval = here.notice().approval();
            if (approval != null && here.notice().state() == org.zhixing.supervision.NoticeState.APPROVAL_ASKED) {
                scene.effects()
                        .takeBack(approval, Approving.KIND, command.reason().strip());
            }
            here.record(command.act(), "reason", command.reason().strip());
            return null;
        }
    }

    @Component
    static class Withdrawing implements ActOnNotice<NoticeCommand.WithdrawNotice> {

        @Override
        public Class<NoticeCommand.WithdrawNotice> command() {
            return NoticeCommand.WithdrawNotice.class;
        }

        @Override
        public @Nullable Refusal decide(NoticeCommand.WithdrawNotice command, NoticeScene here) {
            if (command.reason().isBlank()) {
                return Refusal.of("supervision.refused.no-reason", "R042");
            }
            var scene = here.scene();
            here.set("ended_at", scene.at());
            here.set("end_reason", command.reason().strip());
            var paper = here.notice().paper();
            if (paper != null) {
                scene.effects().voidSheet(paper, command.reason().strip());
            }
            scene.end(
                    here.notice().colour() == Colour.RED ? Kinds.RED : Kinds.YELLOW,
                    scene.at(),
                    command.act().verb());
            boolean another = scene.notices().stream()
                    .anyMatch(notice -> notice.colour() != Colour.GREEN
                            && notice.state().inForce()
                            && !notice.id().equals(here.notice().id()));
            if (!another) {
                scene.end(Kinds.REASON, scene.at(), command.act().verb());
            }
            here.record(command.act(), "reason", command.reason().strip());
            scene.tellLead("supervision.message.notice-withdrawn");
            return null;
        }
    }
}
