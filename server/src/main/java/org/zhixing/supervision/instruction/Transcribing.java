package org.zhixing.supervision.instruction;

import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhixing.act.Refusal;
import org.zhixing.act.Role;
import org.zhixing.shell.SearchWords;
import org.zhixing.supervision.InstructionCommand;
import org.zhixing.supervision.RemarkKind;

/** The text and its check by a second person; the image prevails (practice 2). */
final class Transcribing {

    private Transcribing() {}

    /** Whoever wrote the text that stands does not check it. */
    @Component
    static class Checking implements ActOnInstruction<InstructionCommand.Check> {

        @Override
        public Class<InstructionCommand.Check> command() {
            return InstructionCommand.Check.class;
        }

        @Override
        public @Nullable Refusal decide(InstructionCommand.Check command, InstructionScene scene) {
            if (scene.instruction().writer().equals(scene.actor().person())) {
                return Refusal.of("supervision.instruction.refused.own-text", "practice 2");
            }
            scene.set("checked_by", scene.actor().personName());
            scene.set("checked_at", scene.at());
            return null;
        }
    }

    @Component
    static class Rewriting implements ActOnInstruction<InstructionCommand.Retranscribe> {

        private final InstructionRows rows;

        Rewriting(InstructionRows rows) {
            this.rows = rows;
        }

        @Override
        public Class<InstructionCommand.Retranscribe> command() {
            return InstructionCommand.Retranscribe.class;
        }

        @Override
        public @Nullable Refusal decide(InstructionCommand.Retranscribe command, InstructionScene scene) {
            var instruction = scene.instruction();
            var remarks = rows.remarksOf(instruction.id()).stream()
                    .filter(remark -> remark.kind() == RemarkKind.REMARK)
                    .toList();
            if (command.texts().size() != remarks.size()
                    || command.texts().stream().anyMatch(String::isBlank)) {
                return Refusal.of("supervision.instruction.refused.no-text", "practice 2");
            }
            for (int i = 0; i < remarks.size(); i++) {
                rows.rewrite(
                        instruction.id(),
                        remarks.get(i).place(),
                        command.texts().get(i).strip());
            }
            scene.say("former", remarks.stream().map(Remark::text).collect(Collectors.joining("\n")));
            scene.say("words", command.texts().stream().map(String::strip).collect(Collectors.joining("\n")));
            written(scene);
            scene.set("words", words(rows, instruction));
            return null;
        }
    }

    @Component
    static class Adding implements ActOnInstruction<InstructionCommand.AddRemark> {

        private final InstructionRows rows;
        private final Offices offices;
        private final Settling settling;

        Adding(InstructionRows rows, Offices offices, Settling settling) {
            this.rows = rows;
            this.offices = offices;
            this.settling = settling;
        }

        @Override
        public Class<InstructionCommand.AddRemark> command() {
            return InstructionCommand.AddRemark.class;
        }

        @Override
        public @Nullable Refusal decide(InstructionCommand.AddRemark command, InstructionScene scene) {
            var instruction = scene.instruction();
            var remarks = rows.remarksOf(instruction.id());
            var last = remarks.get(remarks.size() - 1);
            if (command.kind() == RemarkKind.REMARK && command.text().isBlank()) {
                return Refusal.of("supervision.instruction.refused.no-text", "practice 2");
            }
            if (command.givenOn().isAfter(scene.today()) || command.givenOn().isBefore(last.givenOn())) {
                return Refusal.of(
                        "supervision.instruction.refused.order",
                        "practice 2",
                        last.givenOn().toString());
            }
            var leader = offices.leader(command.leader(), command.givenOn()).orElse(null);
            if (leader == null) {
                return Refusal.of("supervision.instruction.refused.no-leader", "practice 2");
            }
            String text =
                    command.kind() == RemarkKind.TICK ? "" : command.text().strip();
            rows.insertRemark(
                    instruction.id(), new Remark(last.place() + 1, command.kind(), leader, command.givenOn(), text));
            scene.say("leader", leader.postName() + " " + leader.name());
            scene.say("remark", command.kind());
            scene.say("given-on", command.givenOn());
            if (!text.isEmpty()) {
                scene.say("words", text);
            }
            written(scene);
            scene.set("words", words(rows, instruction));
            settling.tellOffice(
                    instruction, Role.SUPERVISION_OFFICER, "supervision.message.instruction-registered", scene.at());
            return null;
        }
    }

    /** Somebody else has to check what this actor has now written. */
    private static void written(InstructionScene scene) {
        var person = scene.actor().person();
        if (person != null) {
            scene.set("writer", person.value());
        }
        scene.set("writer_name", scene.actor().personName());
        scene.set("checked_by", null);
        scene.set("checked_at", null);
    }

    static String words(InstructionRows rows, Instruction instruction) {
        var paper = instruction.paper();
        String said = rows.remarksOf(instruction.id()).stream()
                .map(remark -> remark.leader().name() + " " + remark.text())
                .collect(Collectors.joining(" "));
        return SearchWords.index(String.join(" ", paper.title(), paper.from(), paper.number(), paper.receipt(), said));
    }
}
