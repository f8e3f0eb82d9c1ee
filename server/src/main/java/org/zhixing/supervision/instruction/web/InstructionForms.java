package org.zhixing.supervision.instruction.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.zhixing.act.Outcome;
import org.zhixing.act.PostId;
import org.zhixing.act.UnitId;
import org.zhixing.dutylist.DutyGround;
import org.zhixing.shell.Typed;
import org.zhixing.supervision.InstructionAct;
import org.zhixing.supervision.InstructionCommand;
import org.zhixing.supervision.InstructionId;
import org.zhixing.supervision.RemarkKind;
import org.zhixing.supervision.Urgency;
import org.zhixing.supervision.instruction.Remark;
import org.zhixing.supervision.instruction.web.InstructionActPage.MatterForm;

/** Turns what was typed into commands. */
final class InstructionForms {

    /** So many matters one form takes. */
    static final int MOST = 20;

    private InstructionForms() {}

    static Outcome<InstructionCommand> command(
            InstructionAct act,
            InstructionId id,
            int version,
            Map<String, List<String>> typed,
            List<Remark> remarks,
            Function<String, Outcome<List<UnitId>>> meant) {
        String words = text(typed, "words");
        try {
            return Outcome.done(
                    switch (act) {
                        case CHECK -> new InstructionCommand.Check(id, version);
                        case RETRANSCRIBE ->
                            new InstructionCommand.Retranscribe(
                                    id,
                                    version,
                                    remarks.stream()
                                            .filter(remark -> remark.kind() == RemarkKind.REMARK)
                                            .map(remark -> text(typed, "text" + remark.place()))
                                            .toList());
                        case ADD_REMARK ->
                            new InstructionCommand.AddRemark(
                                    id,
                                    version,
                                    new PostId(UUID.fromString(text(typed, "leader"))),
                                    RemarkKind.valueOf(text(typed, "kind")),
                                    LocalDate.parse(text(typed, "givenOn")),
                                    words);
                        case PROPOSE ->
                            new InstructionCommand.Propose(
                                    id,
                                    version,
                                    words,
                                    matters(typed).stream()
                                            .map(form -> matter(form, meant))
                                            .toList());
                        case FILE -> new InstructionCommand.File(id, version, words);
                        case OPEN -> new InstructionCommand.Open(id, version);
                        case SEND_BACK -> new InstructionCommand.SendBack(id, version, words);
                        case DRAFT_REPLY -> new InstructionCommand.DraftReply(id, version, words);
                        case CHECK_REPLY -> new InstructionCommand.CheckReply(id, version);
                        case SUBMIT_REPLY -> new InstructionCommand.SubmitReply(id, version);
                        case CONCLUDE -> new InstructionCommand.Conclude(id, version, words);
                        case CANCEL -> new InstructionCommand.Cancel(id, version, words);
                        case REGISTER, READ, REMARK_AGAIN -> throw new IllegalArgumentException("no form for " + act);
                    });
        } catch (Typed.Unreadable unreadable) {
            return Outcome.refused(unreadable.refusal("supervision"));
        } catch (IllegalArgumentException | DateTimeParseException unreadable) {
            return Outcome.refused("supervision.refused.incomplete", "interface 7");
        }
    }

    /** The matters as typed, without those left wholly empty behind the first. */
    static List<MatterForm> matters(Map<String, List<String>> typed) {
        var all = new ArrayList<MatterForm>();
        for (int i = 1; i <= count(typed); i++) {
            var one = new MatterForm(
                    i,
                    text(typed, "title" + i),
                    text(typed, "quote" + i),
                    text(typed, "requirement" + i),
                    text(typed, "lead" + i),
                    typed.getOrDefault("assistants" + i, List.of()),
                    text(typed, "members" + i),
                    text(typed, "urgency" + i),
                    text(typed, "due" + i),
                    text(typed, "although" + i),
                    DutyGround.typed(
                            text(typed, DutyGround.ITEM + i),
                            text(typed, DutyGround.ADMISSION + i),
                            text(typed, DutyGround.ADMITTED_ON + i)));
            boolean empty = one.title().isBlank()
                    && one.quote().isBlank()
                    && one.requirement().isBlank()
                    && one.lead().isBlank();
            if (i == 1 || !empty) {
                all.add(one);
            }
        }
        return all;
    }

    static int count(Map<String, List<String>> typed) {
        try {
            return Math.max(1, Math.min(MOST, Integer.parseInt(text(typed, "count"))));
        } catch (NumberFormatException none) {
            return 1;
        }
    }

    private static InstructionCommand.Matter matter(MatterForm form, Function<String, Outcome<List<UnitId>>> meant) {
        var members = meant.apply(form.members());
        if (members instanceof Outcome.Refused<List<UnitId>> refused) {
            throw new Typed.Unreadable(refused.refusal());
        }
        return new InstructionCommand.Matter(
                form.title(),
                form.quote(),
                form.requirement(),
                new UnitId(UUID.fromString(form.lead())),
                form.assistants().stream()
                        .filter(unit -> !unit.isBlank() && !unit.equals(form.lead()))
                        .map(unit -> new UnitId(UUID.fromString(unit)))
                        .toList(),
                members.orThrow().stream()
                        .filter(unit -> !unit.value().toString().equals(form.lead()))
                        .toList(),
                form.urgency().isEmpty() ? Urgency.ORDINARY : Urgency.valueOf(form.urgency()),
                day(form.due()),
                form.although(),
                form.duty());
    }

    private static @Nullable LocalDate day(String typed) {
        return typed.isBlank() ? null : LocalDate.parse(typed);
    }

    static String text(Map<String, List<String>> typed, String name) {
        var all = typed.get(name);
        return all == null || all.isEmpty() ? "" : all.get(0).strip();
    }
}
