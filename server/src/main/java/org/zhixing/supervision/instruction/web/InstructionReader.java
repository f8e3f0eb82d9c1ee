package org.zhixing.supervision.instruction.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhixing.act.Actor;
import org.zhixing.act.UnitId;
import org.zhixing.act.Zone;
import org.zhixing.approval.ApprovalReading;
import org.zhixing.attachment.Attachments;
import org.zhixing.ledger.Ledger;
import org.zhixing.ledger.Timeline;
import org.zhixing.organization.Organization;
import org.zhixing.paper.PaperForm;
import org.zhixing.paper.Papers;
import org.zhixing.shell.CasePapers;
import org.zhixing.signoff.SheetSteps;
import org.zhixing.supervision.InstructionAct;
import org.zhixing.supervision.InstructionId;
import org.zhixing.supervision.InstructionState;
import org.zhixing.supervision.instruction.Instruction;
import org.zhixing.supervision.instruction.InstructionMoves;
import org.zhixing.supervision.instruction.InstructionRows;
import org.zhixing.supervision.instruction.InstructionSight;
import org.zhixing.supervision.instruction.Matter;

/** Reads one instruction whole, as far as the actor may see it. */
@Component
class InstructionReader {

    private static final String REPORT = PaperForm.LEADER_REPORT.name();

    private final InstructionRows rows;
    private final InstructionSight sight;
    private final Organization organization;
    private final Attachments attachments;
    private final Papers papers;
    private final Ledger ledger;
    private final ApprovalReading approvals;
    private final ObjectProvider<CasePapers> casePapers;
    private final SheetSteps steps;

    InstructionReader(
            InstructionRows rows,
            InstructionSight sight,
            Organization organization,
            Attachments attachments,
            Papers papers,
            Ledger ledger,
            ApprovalReading approvals,
            ObjectProvider<CasePapers> casePapers,
            SheetSteps steps) {
        this.rows = rows;
        this.sight = sight;
        this.organization = organization;
        this.attachments = attachments;
        this.papers = papers;
        this.ledger = ledger;
        this.approvals = approvals;
        this.casePapers = casePapers;
        this.steps = steps;
    }

    @Transactional(readOnly = true)
    public Optional<InstructionPage> page(InstructionId id, Instant at, Actor actor) {
        var today = LocalDate.ofInstant(at, Zone.SHANGHAI);
        return rows.find(id, sight.of(actor, today)).map(found -> page(found, at, today, actor));
    }

    private InstructionPage page(Instruction instruction, Instant at, LocalDate today, Actor actor) {
        var id = instruction.id();
        var matters = rows.mattersOf(id);
        var files = attachments.of(id.subject());
        var sheets = papers.of(id.subject());
        var open = open(instruction, matters, today, actor);
        return new InstructionPage(
                instruction,
                rows.remarksOf(id),
                matters,
                files,
                sheets,
                Timeline.whole(id.subject(), ledger.timeline(id.subject()), Timeline.links(files, sheets)),
                casePapers.stream()
                        .flatMap(one -> one.of(id.subject(), at, actor).stream())
                        .toList(),
                names(matters, today),
                open.isEmpty() || open.get(0) == InstructionAct.CANCEL ? null : open.get(0),
                open.isEmpty() ? List.of() : open.subList(open.get(0) == InstructionAct.CANCEL ? 0 : 1, open.size()),
                question(instruction, at, actor),
                instruction.recording() == null
                                || approvals
                                        .view(instruction.recording(), at, actor)
                                        .isEmpty()
                        ? null
                        : "/approvals/" + instruction.recording().value(),
                instruction.lacksReply()
                        && instruction.state() == InstructionState.OPENED
                        && matters.stream().allMatch(Matter::done));
    }

    /** What this actor may do now, the most likely first: what the state waits for, and what is not barred to him. */
    List<InstructionAct> open(Instruction instruction, List<Matter> matters, LocalDate today, Actor actor) {
        boolean done = matters.stream().allMatch(Matter::done);
        var person = actor.person();
        return InstructionMoves.TABLE.openTo(InstructionSight.partiesOf(actor), instruction.state()).stream()
                .filter(act -> switch (act) {
                    case CHECK -> !instruction.writer().equals(person);
                    case OPEN -> person != null && !person.equals(instruction.proposer());
                    case PROPOSE -> instruction.instructionClass().opensDockets();
                    case FILE -> !instruction.instructionClass().opensDockets();
                    case DRAFT_REPLY -> instruction.replyRequired() && done;
                    case CHECK_REPLY ->
                        done
                                && instruction.replyDrafter() != null
                                && instruction.replyChecker() == null
                                && steps.againstChecking(REPORT, instruction.replyDrafter(), actor) == null;
                    case SUBMIT_REPLY ->
                        done
                                && instruction.replyDrafter() != null
                                && steps.againstSigning(
                                                REPORT,
                                                instruction.replyDrafter(),
                                                instruction.replyChecker(),
                                                actor,
                                                today)
                                        == null;
                    case CONCLUDE -> !instruction.replyRequired() && done;
                    case CANCEL -> matters.stream().allMatch(matter -> matter.docket() == null);
                    default -> true;
                })
                .sorted(java.util.Comparator.comparing(act -> rank(act, instruction)))
                .toList();
    }

    private static int rank(InstructionAct act, Instruction instruction) {
        return switch (act) {
            case CHECK, PROPOSE, FILE, OPEN, CHECK_REPLY, SUBMIT_REPLY, CONCLUDE -> 0;
            case DRAFT_REPLY -> instruction.replyDrafter() == null ? 0 : 1;
            case CANCEL -> 2;
            default -> 1;
        };
    }

    private @org.jspecify.annotations.Nullable String question(Instruction instruction, Instant at, Actor actor) {
        var question = instruction.replyQuestion();
        if (question == null || instruction.state() != InstructionState.SUBMITTED) {
            return null;
        }
        return approvals.answerPage(question, at, actor).orElse(null);
    }

    private Map<UnitId, String> names(List<Matter> matters, LocalDate today) {
        var units = new HashSet<UnitId>();
        matters.forEach(matter -> {
            units.add(matter.what().lead());
            units.addAll(matter.what().assistants());
            units.addAll(matter.what().members());
        });
        return organization.names(units, today);
    }
}
