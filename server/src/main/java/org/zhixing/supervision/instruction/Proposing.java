package org.zhixing.supervision.instruction;

import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhixing.act.Refusal;
import org.zhixing.act.Role;
import org.zhixing.act.UnitId;
import org.zhixing.dutylist.DutyGate;
import org.zhixing.organization.Organization;
import org.zhixing.supervision.InstructionCommand;

/** The officer's proposal (拟办意见): one matter for each docket, each founded in the leader's own words (R040). */
@Component("instructionProposing")
class Proposing implements ActOnInstruction<InstructionCommand.Propose> {

    private final InstructionRows rows;
    private final Organization organization;
    private final Similar similar;
    private final Settling settling;
    private final DutyGate duties;

    Proposing(InstructionRows rows, Organization organization, Similar similar, Settling settling, DutyGate duties) {
        this.duties = duties;
        this.rows = rows;
        this.organization = organization;
        this.similar = similar;
        this.settling = settling;
    }

    @Override
    public Class<InstructionCommand.Propose> command() {
        return InstructionCommand.Propose.class;
    }

    @Override
    public @Nullable Refusal decide(InstructionCommand.Propose command, InstructionScene scene) {
        var instruction = scene.instruction();
        if (!instruction.instructionClass().opensDockets()) {
            return Refusal.of("supervision.instruction.refused.no-docket", "practice 2");
        }
        if (instruction.confirmation() == Confirmation.CONTESTED) {
            return Refusal.of("supervision.instruction.refused.contested", "practice 2");
        }
        if (command.opinion().isBlank() || command.matters().isEmpty()) {
            return Refusal.of("supervision.instruction.refused.no-proposal", "practice 2 R040");
        }
        String said = squeezed(
                rows.remarksOf(instruction.id()).stream().map(Remark::text).collect(Collectors.joining(" ")));
        for (int i = 0; i < command.matters().size(); i++) {
            var refusal = check(command.matters().get(i), i + 1, said, scene);
            if (refusal != null) {
                return refusal;
            }
        }
        rows.propose(instruction.id(), instruction.round(), command.matters());
        var person = scene.actor().person();
        scene.set("opinion", command.opinion().strip());
        scene.set("proposer", person == null ? null : person.value());
        scene.set("proposed_by", scene.actor().personName());
        scene.set("proposed_at", scene.at());
        scene.say("opinion", command.opinion().strip());
        scene.say(
                "matters",
                command.matters().stream().map(InstructionCommand.Matter::title).toList());
        settling.tellOffice(
                instruction, Role.SUPERVISION_CHIEF, "supervision.message.instruction-proposed", scene.at());
        return null;
    }

    private @Nullable Refusal check(InstructionCommand.Matter matter, int place, String said, InstructionScene scene) {
        if (matter.title().isBlank() || matter.requirement().isBlank()) {
            return Refusal.of("supervision.instruction.refused.matter", "R041", place);
        }
        String quote = squeezed(matter.quote());
        if (quote.isEmpty() || !said.contains(quote)) {
            return Refusal.of("supervision.instruction.refused.quote", "practice 2 L1-11", place);
        }
        var seen = new HashSet<UnitId>(List.of(matter.lead()));
        boolean twice = matter.assistants().stream().anyMatch(unit -> !seen.add(unit));
        seen.addAll(matter.members());
        if (twice || organization.units(seen, scene.today()).size() != seen.size()) {
            return Refusal.of("supervision.instruction.refused.units", "R164", place);
        }
        var due = matter.due();
        if (due != null && due.isBefore(scene.today())) {
            return Refusal.of("supervision.refused.due-passed", "practice 9", due.toString());
        }
        seen.add(matter.lead());
        var duty = duties.against(matter.duty(), seen, scene.today());
        if (duty != null) {
            return duty;
        }
        var like = similar.to(matter.title());
        if (!like.isEmpty() && matter.although().isBlank()) {
            return Refusal.of(
                    "supervision.instruction.refused.similar",
                    "R040",
                    place,
                    like.stream().map(Similar.Like::title).distinct().limit(3).collect(Collectors.joining("; ")));
        }
        return null;
    }

    /** Line breaks and blanks of a transcription mean nothing. */
    private static String squeezed(String text) {
        return text.replaceAll("[\\s\\u3000]+", "");
    }
}
