package org.zhixing.supervision.docket;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhixing.act.Refusal;
import org.zhixing.act.Role;
import org.zhixing.act.UnitId;
import org.zhixing.supervision.DocketCommand;
import org.zhixing.supervision.Part;
import org.zhixing.supervision.desk.Fields;
import org.zhixing.supervision.desk.Ladder;
import org.zhixing.supervision.desk.PartState;
import org.zhixing.supervision.desk.Participant;
import org.zhixing.supervision.desk.Scene;
import org.zhixing.supervision.desk.Table;

/** Joint leads and assistants (R164, practice 5): named with a limit of their own, each with its own contribution. */
final class Parting {

    private Parting() {}

    private static @Nullable Participant of(Scene scene, UnitId unit, PartState state) {
        return scene.participants().stream()
                .filter(part -> part.unit().equals(unit) && part.state() == state)
                .findFirst()
                .orElse(null);
    }

    @Component
    static class Naming implements ActOn<DocketCommand.NameParticipant> {

        private final Ladder ladder;
        private final Duties duties;

        Naming(Ladder ladder, Duties duties) {
            this.duties = duties;
            this.ladder = ladder;
        }

        @Override
        public Class<DocketCommand.NameParticipant> command() {
            return DocketCommand.NameParticipant.class;
        }

        @Override
        public @Nullable Refusal decide(DocketCommand.NameParticipant command, Scene scene) {
            var docket = scene.docket();
            boolean taken = command.unit().equals(docket.lead())
                    || scene.participants().stream()
                            .anyMatch(part -> part.unit().equals(command.unit()));
            if (taken) {
                return Refusal.of(
                        "supervision.refused.twice", "R164", scene.batch().nameOf(command.unit()));
            }
            if (!scene.batch().knows(command.unit())) {
                return Refusal.of("supervision.refused.no-such-unit", "R164");
            }
            var due = command.due();
            if (due != null && due.isBefore(scene.today())) {
                return Refusal.of("supervision.refused.due-passed", "practice 9", due.toString());
            }
            var outside = duties.ask(command.unit(), command.duty(), scene);
            if (outside != null) {
                return outside;
            }
            var limit = scene.effects()
                    .start(ladder.part(docket, command.part(), command.due(), scene.at(), scene.rules()));
            scene.effects()
                    .insert(
                            Table.PARTICIPANT,
                            Fields.of("docket", docket.id().value())
                                    .and("unit", command.unit().value())
                                    .and("part", command.part())
                                    .and("state", PartState.NAMED)
                                    .and("due", command.due())
                                    .and("limit_id", limit.value())
                                    .and("named_at", scene.at()));
            var said = new HashMap<String, Object>(command.duty().facts());
            said.put("unit", scene.batch().nameOf(command.unit()));
            said.put("part", command.part());
            scene.record(command.act().verb(), said);
            scene.tellDuty(
                    command.unit(),
                    Role.UNIT_LIAISON,
                    command.part() == Part.JOINT_LEAD
                            ? "supervision.message.joint-lead"
                            : "supervision.message.assistant");
            return null;
        }
    }

    @Component
    static class Taking implements ActOn<DocketCommand.AcknowledgePart> {

        @Override
        public Class<DocketCommand.AcknowledgePart> command() {
            return DocketCommand.AcknowledgePart.class;
        }

        @Override
        public @Nullable Refusal decide(DocketCommand.AcknowledgePart command, Scene scene) {
            var part = scene.ownPart()
                    .filter(own -> own.state().mayBecome(PartState.ACKNOWLEDGED))
                    .orElse(null);
            if (part == null) {
                return Refusal.of("supervision.refused.not-now", "R164");
            }
            scene.effects()
                    .update(
                            Table.PARTICIPANT,
                            part.id(),
                            Fields.of("state", PartState.ACKNOWLEDGED).and("acknowledged_at", scene.at()));
            scene.record(command.act().verb(), Map.of("unit", scene.batch().nameOf(part.unit())));
            return null;
        }
    }

    @Component
    static class Submitting implements ActOn<DocketCommand.SubmitPart> {

        @Override
        public Class<DocketCommand.SubmitPart> command() {
            return DocketCommand.SubmitPart.class;
        }

        @Override
        public @Nullable Refusal decide(DocketCommand.SubmitPart command, Scene scene) {
            var part = scene.ownPart().orElse(null);
            // An assistant's opinion needs no acceptance: it has arrived (practice 5).
            boolean arrived = part != null && part.part() == Part.ASSISTANT;
            if (part == null || !part.state().mayBecome(PartState.SUBMITTED)) {
                return Refusal.of("supervision.refused.not-now", "R164");
            }
            if (command.words().isBlank()) {
                return Refusal.of("supervision.refused.no-words", "R164");
            }
            scene.effects()
                    .update(
                            Table.PARTICIPANT,
                            part.id(),
                            Fields.of("state", arrived ? PartState.ACCEPTED : PartState.SUBMITTED)
                                    .and("opinion", command.words().strip())
                                    .and("submitted_at", scene.at()));
            var limit = part.limit();
            if (limit != null && arrived) {
                scene.effects().end(limit, scene.at(), command.act().verb());
            } else if (limit != null) {
                scene.effects().pause(limit, scene.at(), command.act().verb());
            }
            scene.record(
                    command.act().verb(),
                    Map.of(
                            "unit",
                            scene.batch().nameOf(part.unit()),
                            "words",
                            command.words().strip()));
            scene.tellLead("supervision.message.part-submitted");
            if (!arrived) {
                scene.tellOfficer("supervision.message.part-submitted");
            }
            return null;
        }
    }

    @Component
    static class AcceptingIt implements ActOn<DocketCommand.AcceptPart> {

        @Override
        public Class<DocketCommand.AcceptPart> command() {
            return DocketCommand.AcceptPart.class;
        }

        @Override
        public @Nullable Refusal decide(DocketCommand.AcceptPart command, Scene scene) {
            var part = of(scene, command.unit(), PartState.SUBMITTED);
            if (part == null) {
                return Refusal.of("supervision.refused.not-now", "practice 5");
            }
            scene.effects().update(Table.PARTICIPANT, part.id(), Fields.of("state", PartState.ACCEPTED));
            var limit = part.limit();
            var submittedAt = part.submittedAt();
            if (limit != null && submittedAt != null) {
                scene.effects().end(limit, submittedAt, command.act().verb());
            }
            scene.record(command.act().verb(), Map.of("unit", scene.batch().nameOf(part.unit())));
            scene.tellDuty(part.unit(), Role.UNIT_LIAISON, "supervision.message.part-accepted");
            return null;
        }
    }

    @Component
    static class ReturningIt implements ActOn<DocketCommand.ReturnPart> {

        @Override
        public Class<DocketCommand.ReturnPart> command() {
            return DocketCommand.ReturnPart.class;
        }

        @Override
        public @Nullable Refusal decide(DocketCommand.ReturnPart command, Scene scene) {
            var part = of(scene, command.unit(), PartState.SUBMITTED);
            List<String> defects = command.defects().stream()
                    .map(String::strip)
                    .filter(defect -> !defect.isEmpty())
                    .toList();
            if (part == null) {
                return Refusal.of("supervision.refused.not-now", "practice 5");
            }
            if (defects.isEmpty()) {
                return Refusal.of("supervision.refused.no-defects", "practice 4");
            }
            scene.effects()
                    .update(
                            Table.PARTICIPANT,
                            part.id(),
                            Fields.of("state", PartState.RETURNED)
                                    .and("defects", defects)
                                    .and("submitted_at", null));
            var limit = part.limit();
            if (limit != null) {
                scene.effects().resume(limit, scene.at());
            }
            scene.record(command.act().verb(), Map.of("unit", scene.batch().nameOf(part.unit()), "defects", defects));
            scene.tellDuty(part.unit(), Role.UNIT_LIAISON, "supervision.message.part-returned");
            return null;
        }
    }
}
