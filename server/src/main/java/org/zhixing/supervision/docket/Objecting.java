package org.zhixing.supervision.docket;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhixing.act.Refusal;
import org.zhixing.act.Zone;
import org.zhixing.supervision.DocketCommand;
import org.zhixing.supervision.desk.Fields;
import org.zhixing.supervision.desk.Kinds;
import org.zhixing.supervision.desk.Ladder;
import org.zhixing.supervision.desk.Scene;
import org.zhixing.supervision.desk.Table;
import org.zhixing.timelimit.TimeLimits;

/** Wrong assignment (practice 3): said within two working days, naming whose it is; the opener rules within two. */
final class Objecting {

    private Objecting() {}

    private static void rule(Scene scene, Handovers.Objection objection, String state, String opinion) {
        scene.effects()
                .update(
                        Table.OBJECTION,
                        objection.id(),
                        Fields.of("state", state)
                                .and("opinion", opinion)
                                .and("ruled_at", scene.at())
                                .and("ruled_by", scene.batch().actorName()));
    }

    @Component
    static class Raising implements ActOn<DocketCommand.ObjectToAssignment> {

        private final Ladder ladder;
        private final TimeLimits limits;
        private final Handovers handovers;

        Raising(Ladder ladder, TimeLimits limits, Handovers handovers) {
            this.ladder = ladder;
            this.limits = limits;
            this.handovers = handovers;
        }

        @Override
        public Class<DocketCommand.ObjectToAssignment> command() {
            return DocketCommand.ObjectToAssignment.class;
        }

        @Override
        public @Nullable Refusal decide(DocketCommand.ObjectToAssignment command, Scene scene) {
            if (command.reason().isBlank()) {
                return Refusal.of("supervision.refused.no-reason", "practice 3");
            }
            var refusal = Transferring.check(command.competent(), scene);
            if (refusal != null) {
                return refusal;
            }
            var docket = scene.docket();
            var since = LocalDate.ofInstant(handovers.heldSince(docket), Zone.SHANGHAI);
            int within = scene.rules().workingDays("objection.within");
            if (limits.workingDays(since, scene.today()) > within) {
                return Refusal.of("supervision.refused.objection-late", "practice 3", within);
            }
            if (handovers.openObjection(docket.id()).isPresent()) {
                return Refusal.of("supervision.refused.objection-open", "practice 3");
            }
            var limit = scene.effects()
                    .start(ladder.plain(
                            Kinds.OBJECTION, docket.subject(), scene.at(), "objection.rule", scene.rules()));
            scene.effects()
                    .insert(
                            Table.OBJECTION,
                            Fields.of("docket", docket.id().value())
                                    .and("unit", docket.lead().value())
                                    .and("competent", command.competent().value())
                                    .and("reason", command.reason().strip())
                                    .and("made_at", scene.at())
                                    .and("made_by", scene.batch().actorName())
                                    .and("limit_id", limit.value())
                                    .and("state", "OPEN"));
            scene.record(
                    command.act().verb(),
                    Map.of(
                            "competent", scene.batch().nameOf(command.competent()),
                            "reason", command.reason().strip()));
            scene.tellOfficer("supervision.message.objected");
            return null;
        }
    }

    @Component
    static class UpholdingIt implements ActOn<DocketCommand.UpholdObjection> {

        private final Handovers handovers;
        private final Transferring transferring;

        UpholdingIt(Handovers handovers, Transferring transferring) {
            this.handovers = handovers;
            this.transferring = transferring;
        }

        @Override
        public Class<DocketCommand.UpholdObjection> command() {
            return DocketCommand.UpholdObjection.class;
        }

        @Override
        public @Nullable Refusal decide(DocketCommand.UpholdObjection command, Scene scene) {
            var objection = handovers.openObjection(scene.docket().id()).orElse(null);
            if (objection == null) {
                return Refusal.of("supervision.refused.no-objection", "practice 3");
            }
            var refusal = transferring.against(command.lead(), command.duty(), scene);
            if (refusal != null) {
                return refusal;
            }
            rule(scene, objection, "UPHELD", command.opinion().strip());
            transferring.hand(command.lead(), scene, command.opinion().strip());
            var said = new HashMap<String, Object>(command.duty().facts());
            said.put("lead", scene.batch().nameOf(command.lead()));
            said.put("opinion", command.opinion().strip());
            scene.record(command.act().verb(), said);
            return null;
        }
    }

    @Component
    static class RejectingIt implements ActOn<DocketCommand.RejectObjection> {

        private final Handovers handovers;

        RejectingIt(Handovers handovers) {
            this.handovers = handovers;
        }

        @Override
        public Class<DocketCommand.RejectObjection> command() {
            return DocketCommand.RejectObjection.class;
        }

        @Override
        public @Nullable Refusal decide(DocketCommand.RejectObjection command, Scene scene) {
            var objection = handovers.openObjection(scene.docket().id()).orElse(null);
            if (objection == null) {
                return Refusal.of("supervision.refused.no-objection", "practice 3");
            }
            if (command.opinion().isBlank()) {
                return Refusal.of("supervision.refused.no-reason", "practice 3");
            }
            rule(scene, objection, "REJECTED", command.opinion().strip());
            scene.effects().end(objection.limit(), scene.at(), command.act().verb());
            scene.record(
                    command.act().verb(), Map.of("opinion", command.opinion().strip()));
            scene.tellLead("supervision.message.objection-rejected");
            return null;
        }
    }
}
