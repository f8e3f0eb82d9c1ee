package org.zhixing.supervision;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.zhixing.act.Outcome;
import org.zhixing.approval.Answer;
import org.zhixing.approval.Approvals;
import org.zhixing.approval.Carrier;
import org.zhixing.attachment.Attachments;
import org.zhixing.supervision.instruction.Instruction;
import org.zhixing.supervision.instruction.InstructionRows;
import org.zhixing.supervision.instruction.InstructionSight;
import org.zhixing.supervision.instruction.Matter;

/** The register of instructions of the small city: short words for what is done with it. */
final class TheRegister {

    static final String TEXT = "请财政局牵头，月底前摸清底数，提出办法报我。";
    static final String LEADER = Office.LEADER_IN_CHARGE;

    private final Office office;
    private final Instructions instructions;
    private final InstructionRows rows;
    private final InstructionSight sight;
    private final Attachments attachments;
    private final Approvals approvals;

    TheRegister(
            Office office,
            Instructions instructions,
            InstructionRows rows,
            InstructionSight sight,
            Attachments attachments,
            Approvals approvals) {
        this.office = office;
        this.instructions = instructions;
        this.rows = rows;
        this.sight = sight;
        this.attachments = attachments;
        this.approvals = approvals;
    }

    NewInstruction given(String title, Carrier form, InstructionClass instructionClass, boolean reply, LocalDate day) {
        return new NewInstruction(
                InstructionId.next(),
                office.city.postOf(LEADER),
                day,
                form,
                TEXT,
                instructionClass,
                reply,
                new NewInstruction.Paper(title, "青石县人民政府", "青政呈〔2026〕7号", "收2026-0131", 1),
                List.of());
    }

    Outcome<InstructionId> tries(String person, NewInstruction given, boolean withImage) {
        return office.within(() -> {
            var images = withImage ? List.of(image(given.id(), person)) : List.<UUID>of();
            var whole = new NewInstruction(
                    given.id(),
                    given.leader(),
                    given.givenOn(),
                    given.form(),
                    given.text(),
                    given.instructionClass(),
                    given.replyRequired(),
                    given.paper(),
                    images);
            return instructions.register(whole, office.now(), office.actor(person));
        });
    }

    private UUID image(InstructionId id, String person) {
        try {
            var picture = new java.awt.image.BufferedImage(40, 30, java.awt.image.BufferedImage.TYPE_INT_RGB);
            var bytes = new ByteArrayOutputStream();
            ImageIO.write(picture, "png", bytes);
            return attachments
                    .store(
                            id.subject(),
                            "批示件.png",
                            new ByteArrayInputStream(bytes.toByteArray()),
                            office.now(),
                            office.actor(person))
                    .orThrow()
                    .id();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    InstructionId registered(String title, InstructionClass instructionClass) {
        return tries(Office.OFFICER, given(title, Carrier.PAPER, instructionClass, false, office.today()), true)
                .orThrow();
    }

    InstructionId checked(String title, InstructionClass instructionClass) {
        var id = registered(title, instructionClass);
        does(Office.CHIEF, new InstructionCommand.Check(id, -1));
        return id;
    }

    InstructionCommand.Matter matter(String title) {
        return matter(title, "");
    }

    InstructionCommand.Matter matter(String title, String although) {
        return new InstructionCommand.Matter(
                title,
                "请财政局牵头，月底前摸清底数",
                "摸清底数，形成清单。",
                office.city.unit(Office.FINANCE),
                List.of(),
                Urgency.ORDINARY,
                null,
                although);
    }

    void propose(InstructionId id, InstructionCommand.Matter... matters) {
        does(Office.OFFICER, new InstructionCommand.Propose(id, -1, "拟请市财政局牵头办理。", List.of(matters)));
    }

    /** Dockets are open. */
    InstructionId opened(String title, InstructionClass instructionClass, String... matters) {
        var id = checked(title, instructionClass);
        propose(id, List.of(matters).stream().map(this::matter).toArray(InstructionCommand.Matter[]::new));
        does(Office.CHIEF, new InstructionCommand.Open(id, -1));
        return id;
    }

    void accept(DocketId docket) {
        office.taken(docket);
        office.does(Office.LIAISON, new DocketCommand.ReportCompletion(docket, -1, "底数已摸清，清单已形成。", List.of(), "摸底面广。"));
        office.does(Office.OFFICER, new DocketCommand.Accept(docket, -1, "属实。"));
    }

    void does(String person, InstructionCommand command) {
        tries(person, command).orThrow();
    }

    Outcome<InstructionId> tries(String person, InstructionCommand command) {
        return office.within(() -> instructions.perform(command, office.now(), office.actor(person)));
    }

    /** The leader, or whoever is named, answers the report. */
    Outcome<Answer> answers(String person, InstructionId id, boolean read, String words) {
        var question = approvals.open(id.subject(), "supervision.leader-report").orElseThrow();
        return office.within(() -> approvals.answer(question.id(), read, words, office.now(), office.actor(person)));
    }

    Instruction of(InstructionId id) {
        return rows.find(id, sight.of(office.actor(Office.OFFICER), office.today()))
                .orElseThrow();
    }

    @Nullable
    Instruction seenBy(org.zhixing.act.Actor actor, InstructionId id) {
        return rows.find(id, sight.of(actor, office.today())).orElse(null);
    }

    List<Matter> matters(InstructionId id) {
        return rows.mattersOf(id);
    }

    List<DocketId> dockets(InstructionId id) {
        return matters(id).stream()
                .map(Matter::docket)
                .map(java.util.Objects::requireNonNull)
                .toList();
    }

    List<String> remarks(InstructionId id) {
        return rows.remarksOf(id).stream().map(remark -> remark.text()).toList();
    }
}
