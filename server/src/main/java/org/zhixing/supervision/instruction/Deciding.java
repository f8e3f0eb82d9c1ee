package org.zhixing.supervision.instruction;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.zhixing.act.Outcome;
import org.zhixing.act.Refusal;
import org.zhixing.act.Role;
import org.zhixing.shell.Texts;
import org.zhixing.signoff.Hands;
import org.zhixing.supervision.DocketId;
import org.zhixing.supervision.Dockets;
import org.zhixing.supervision.InstructionCommand;
import org.zhixing.supervision.OpenDocket;
import org.zhixing.supervision.SourceKind;

/** What the director decides: open (立项), send back, cancel; and what the officer puts on file. */
final class Deciding {

    private Deciding() {}

    /** One docket for each matter, all or none; whoever proposed does not decide. */
    @Component
    static class Opening implements ActOnInstruction<InstructionCommand.Open> {

        private final InstructionRows rows;
        private final Dockets dockets;
        private final Settling settling;
        private final Texts texts;

        Opening(InstructionRows rows, Dockets dockets, Settling settling, MessageSource messages) {
            this.rows = rows;
            this.dockets = dockets;
            this.settling = settling;
            this.texts = new Texts(messages, Locale.SIMPLIFIED_CHINESE);
        }

        @Override
        public Class<InstructionCommand.Open> command() {
            return InstructionCommand.Open.class;
        }

        @Override
        public @Nullable Refusal decide(InstructionCommand.Open command, InstructionScene scene) {
            var instruction = scene.instruction();
            var proposer = instruction.proposer();
            if (proposer != null && proposer.equals(scene.actor().person())) {
                return Refusal.of("supervision.instruction.refused.own-proposal", "practice 2");
            }
            if (instruction.confirmation() == Confirmation.CONTESTED) {
                return Refusal.of("supervision.instruction.refused.contested", "practice 2");
            }
            var matters = rows.mattersOf(instruction.id()).stream()
                    .filter(matter -> matter.round() == instruction.round())
                    .toList();
            var orders = matters.stream()
                    .map(matter -> docket(instruction, matter.what()))
                    .toList();
            var whole = IntStream.range(0, orders.size())
                    .boxed()
                    .flatMap(n -> orders.get(n).fanOut(matters.get(n).what().members()).stream())
                    .toList();
            var opened = dockets.open(whole, hands(instruction, scene), scene.at(), scene.actor());
            if (opened instanceof Outcome.Refused<List<DocketId>> refused) {
                return refused.refusal();
            }
            for (int i = 0; i < orders.size(); i++) {
                rows.opened(instruction.id(), matters.get(i), orders.get(i).id());
            }
            scene.set("decided_by", scene.actor().personName());
            scene.say(
                    "matters",
                    matters.stream().map(matter -> matter.what().title()).toList());
            settling.tellLeader(instruction, "supervision.message.instruction-opened", scene.at());
            return null;
        }

        /** The director's decision is the signature of the green notices. */
        private static Hands hands(Instruction instruction, InstructionScene scene) {
            return Hands.of(
                    Objects.requireNonNullElse(instruction.proposedBy(), ""),
                    null,
                    Hands.who(scene.actor().postName(), scene.actor().personName()),
                    null);
        }

        private OpenDocket docket(Instruction instruction, InstructionCommand.Matter matter) {
            var leader = instruction.leader();
            LocalDate day = instruction.givenOn();
            String source = texts.t(
                    "supervision.instruction.source",
                    leader.postName() + leader.name(),
                    day,
                    instruction.paper().title());
            return OpenDocket.of(
                            new OpenDocket.Source(
                                    SourceKind.INSTRUCTION, instruction.id().value(), source, matter.quote()),
                            matter.title(),
                            matter.requirement(),
                            matter.lead())
                    .withUrgency(matter.urgency())
                    .assistedBy(matter.assistants())
                    .withDue(matter.due())
                    .onDuty(matter.duty());
        }
    }

    @Component
    static class SendingBack implements ActOnInstruction<InstructionCommand.SendBack> {

        private final Settling settling;

        SendingBack(Settling settling) {
            this.settling = settling;
        }

        @Override
        public Class<InstructionCommand.SendBack> command() {
            return InstructionCommand.SendBack.class;
        }

        @Override
        public @Nullable Refusal decide(InstructionCommand.SendBack command, InstructionScene scene) {
            if (command.reason().isBlank()) {
                return Refusal.of("supervision.refused.no-reason", "practice 2");
            }
            scene.say("reason", command.reason().strip());
            settling.tellOffice(
                    scene.instruction(),
                    Role.SUPERVISION_OFFICER,
                    "supervision.message.instruction-sent-back",
                    scene.at());
            return null;
        }
    }

    /** For information or study: nothing follows but the record. */
    @Component
    static class Filing implements ActOnInstruction<InstructionCommand.File> {

        @Override
        public Class<InstructionCommand.File> command() {
            return InstructionCommand.File.class;
        }

        @Override
        public @Nullable Refusal decide(InstructionCommand.File command, InstructionScene scene) {
            if (scene.instruction().instructionClass().opensDockets()) {
                return Refusal.of("supervision.instruction.refused.not-for-file", "practice 2");
            }
            scene.set("ended_at", scene.at());
            scene.set("end_words", command.words().strip());
            if (!command.words().isBlank()) {
                scene.say("words", command.words().strip());
            }
            return null;
        }
    }

    /** Only what has opened no docket can be cancelled. */
    @Component
    static class Cancelling implements ActOnInstruction<InstructionCommand.Cancel> {

        private final InstructionRows rows;

        Cancelling(InstructionRows rows) {
            this.rows = rows;
        }

        @Override
        public Class<InstructionCommand.Cancel> command() {
            return InstructionCommand.Cancel.class;
        }

        @Override
        public @Nullable Refusal decide(InstructionCommand.Cancel command, InstructionScene scene) {
            if (command.reason().isBlank()) {
                return Refusal.of("supervision.refused.no-reason", "R040");
            }
            boolean opened = rows.mattersOf(scene.instruction().id()).stream().anyMatch(one -> one.docket() != null);
            if (opened) {
                return Refusal.of("supervision.instruction.refused.has-dockets", "practice 2");
            }
            scene.set("ended_at", scene.at());
            scene.set("end_words", command.reason().strip());
            scene.say("reason", command.reason().strip());
            return null;
        }
    }
}
