package org.zhixing.supervision.docket;

import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.zhixing.act.Refusal;
import org.zhixing.act.Role;
import org.zhixing.act.UnitId;
import org.zhixing.supervision.BurdenGate;
import org.zhixing.supervision.DocketCommand;
import org.zhixing.supervision.desk.Fields;
import org.zhixing.supervision.desk.Ladder;
import org.zhixing.supervision.desk.Scene;
import org.zhixing.supervision.desk.Table;

/** Asking, answering and concluding a consultation (R165); silence is reminded, then escalated, never consent. */
final class Consulting {

    private static final String CONSULTATION = "CONSULTATION";

    private Consulting() {}

    @Component
    static class Asking implements ActOn<DocketCommand.Consult> {

        private final Ladder ladder;
        private final ObjectProvider<BurdenGate> gates;

        Asking(Ladder ladder, ObjectProvider<BurdenGate> gates) {
            this.ladder = ladder;
            this.gates = gates;
        }

        @Override
        public Class<DocketCommand.Consult> command() {
            return DocketCommand.Consult.class;
        }

        @Override
        public @Nullable Refusal decide(DocketCommand.Consult command, Scene scene) {
            if (command.question().isBlank()) {
                return Refusal.of("supervision.refused.no-words", "R165");
            }
            var docket = scene.docket();
            var units = new HashSet<>(command.units());
            boolean known = units.stream().allMatch(scene.batch()::knows);
            if (units.isEmpty() || units.contains(docket.lead()) || !known) {
                return Refusal.of("supervision.refused.no-such-unit", "R165");
            }
            var grounds = command.grounds().ownedBy(scene.batch().nameOf(docket.lead()));
            if (!grounds.isWhole()) {
                return Refusal.of("supervision.refused.grounds", "L9");
            }
            var full = gates.stream()
                    .map(gate -> scene.batch().tally(gate).take(units, CONSULTATION, grounds))
                    .filter(Objects::nonNull)
                    .findFirst();
            if (full.isPresent()) {
                return full.get();
            }
            var limit = scene.effects().start(ladder.consultation(docket.subject(), scene.at(), scene.rules()));
            scene.effects()
                    .insert(
                            Table.CONSULTATION,
                            Fields.of("docket", docket.id().value())
                                    .and("asker", docket.lead().value())
                                    .and(
                                            "units",
                                            units.stream().map(UnitId::value).toList())
                                    .and("question", command.question().strip())
                                    .and("asked_at", scene.at())
                                    .and("asked_by", scene.batch().actorName())
                                    .and("limit_id", limit.value()));
            scene.effects()
                    .insert(
                            Table.GROUNDS,
                            Fields.of("subject_id", docket.id().value())
                                    .and("what", CONSULTATION)
                                    .and("basis", grounds.basis())
                                    .and("owner", grounds.owner())
                                    .and("why", grounds.why())
                                    .and("stated_at", scene.at())
                                    .and("stated_by", scene.batch().actorName()));
            scene.record(
                    command.act().verb(),
                    Map.of(
                            "question",
                            command.question().strip(),
                            "askedBasis",
                            grounds.basis(),
                            "askedWhy",
                            grounds.why(),
                            "units",
                            units.stream().map(scene.batch()::nameOf).toList()));
            units.forEach(unit -> scene.tellDuty(unit, Role.UNIT_LIAISON, "supervision.message.consulted"));
            return null;
        }
    }

    @Component
    static class GivingOpinion implements ActOn<DocketCommand.AnswerConsultation> {

        private final Consultations consultations;

        GivingOpinion(Consultations consultations) {
            this.consultations = consultations;
        }

        @Override
        public Class<DocketCommand.AnswerConsultation> command() {
            return DocketCommand.AnswerConsultation.class;
        }

        @Override
        public @Nullable Refusal decide(DocketCommand.AnswerConsultation command, Scene scene) {
            var consultation = consultations
                    .find(scene.docket().id(), command.consultation())
                    .filter(Consultations.Consultation::open)
                    .orElse(null);
            var unit = scene.batch().standing().home();
            if (consultation == null || unit == null || !consultation.silent().contains(unit)) {
                return Refusal.of("supervision.refused.not-asked", "R165");
            }
            if (command.opinion().isBlank()) {
                return Refusal.of("supervision.refused.no-words", "R165");
            }
            scene.effects()
                    .insert(
                            Table.CONSULTED_OPINION,
                            Fields.of("consultation", consultation.id())
                                    .and("unit", unit.value())
                                    .and("opinion", command.opinion().strip())
                                    .and("given_at", scene.at())
                                    .and("given_by", scene.batch().actorName()));
            if (consultation.silent().size() == 1) {
                scene.effects()
                        .end(consultation.limit(), scene.at(), command.act().verb());
            }
            scene.record(
                    command.act().verb(),
                    Map.of(
                            "unit",
                            scene.batch().nameOf(unit),
                            "words",
                            command.opinion().strip()));
            scene.tellLead("supervision.message.opinion-given");
            return null;
        }
    }

    @Component
    static class Concluding implements ActOn<DocketCommand.ConcludeConsultation> {

        private final Consultations consultations;

        Concluding(Consultations consultations) {
            this.consultations = consultations;
        }

        @Override
        public Class<DocketCommand.ConcludeConsultation> command() {
            return DocketCommand.ConcludeConsultation.class;
        }

        @Override
        public @Nullable Refusal decide(DocketCommand.ConcludeConsultation command, Scene scene) {
            var consultation = consultations
                    .find(scene.docket().id(), command.consultation())
                    .filter(Consultations.Consultation::open)
                    .orElse(null);
            if (consultation == null) {
                return Refusal.of("supervision.refused.not-found", "R165");
            }
            if (command.result().isBlank()) {
                return Refusal.of("supervision.refused.no-words", "R165");
            }
            if (!consultation.silent().isEmpty() && consultation.escalatedAt() == null) {
                return Refusal.of("supervision.refused.still-silent", "R165 practice 8");
            }
            scene.effects()
                    .update(
                            Table.CONSULTATION,
                            consultation.id(),
                            Fields.of("result", command.result().strip()).and("concluded_at", scene.at()));
            if (!consultation.silent().isEmpty()) {
                scene.effects()
                        .end(consultation.limit(), scene.at(), command.act().verb());
            }
            scene.record(command.act().verb(), Map.of("result", command.result().strip()));
            consultation
                    .units()
                    .forEach(unit ->
                            scene.tellDuty(unit, Role.UNIT_LIAISON, "supervision.message.consultation-concluded"));
            return null;
        }
    }
}
