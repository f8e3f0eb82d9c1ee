package org.zhixing.supervision.instruction;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.zhixing.act.Actor;
import org.zhixing.act.CaseRef;
import org.zhixing.act.Ids;
import org.zhixing.act.Outcome;
import org.zhixing.act.PersonId;
import org.zhixing.act.Refusal;
import org.zhixing.act.Role;
import org.zhixing.act.UnitId;
import org.zhixing.act.Zone;
import org.zhixing.approval.Answer;
import org.zhixing.approval.AnswerWords;
import org.zhixing.approval.ApprovalHandler;
import org.zhixing.approval.ApprovalId;
import org.zhixing.approval.Approvals;
import org.zhixing.approval.Carrier;
import org.zhixing.approval.Question;
import org.zhixing.approval.RecordedDecision;
import org.zhixing.attachment.Attachments;
import org.zhixing.attachment.Stored;
import org.zhixing.ledger.Entry;
import org.zhixing.ledger.Ledger;
import org.zhixing.ledger.Stream;
import org.zhixing.shell.SearchWords;
import org.zhixing.shell.Texts;
import org.zhixing.supervision.InstructionAct;
import org.zhixing.supervision.InstructionClass;
import org.zhixing.supervision.InstructionId;
import org.zhixing.supervision.InstructionState;
import org.zhixing.supervision.NewInstruction;
import org.zhixing.supervision.RemarkKind;
import org.zhixing.supervision.rule.Rules;

/**
 * An instruction comes into the register. What a named secretary records goes through the same mechanism as any decision
 * recorded for a leader: he finds it in his list, and confirms what he only said (practice 2).
 */
@Component
class Registering implements ApprovalHandler {

    private static final String KIND = "supervision.instruction";

    private final InstructionRows rows;
    private final InstructionSight sight;
    private final Offices offices;
    private final Approvals approvals;
    private final Attachments attachments;
    private final Ledger ledger;
    private final Settling settling;
    private final Rules rules;
    private final Texts texts;

    Registering(
            InstructionRows rows,
            InstructionSight sight,
            Offices offices,
            Approvals approvals,
            Attachments attachments,
            Ledger ledger,
            Settling settling,
            Rules rules,
            MessageSource messages) {
        this.rows = rows;
        this.sight = sight;
        this.offices = offices;
        this.approvals = approvals;
        this.attachments = attachments;
        this.ledger = ledger;
        this.settling = settling;
        this.rules = rules;
        this.texts = new Texts(messages, Locale.SIMPLIFIED_CHINESE);
    }

    Outcome<InstructionId> register(NewInstruction given, Instant at, Actor actor) {
        var today = LocalDate.ofInstant(at, Zone.SHANGHAI);
        boolean byOffice = InstructionSight.isOffice(actor);
        boolean served = sight.servedBy(actor, today).stream()
                .anyMatch(held -> held.post().equals(given.leader()));
        var person = actor.person();
        if (person == null || !(byOffice || served)) {
            return Outcome.refused("supervision.instruction.refused.not-registrar", "practice 2");
        }
        var refusal = check(given, today, byOffice);
        if (refusal != null) {
            return Outcome.refused(refusal);
        }
        var leader = offices.leader(given.leader(), given.givenOn()).orElse(null);
        var office = byOffice ? actor.unit() : offices.supervision(today).orElse(null);
        if (leader == null || office == null) {
            return Outcome.refused("supervision.instruction.refused.no-leader", "practice 2");
        }
        var recording = byOffice ? null : new ApprovalId(Ids.next());
        rows.insert(columns(given, leader, office, recording, at, actor, person));
        rows.insertRemark(
                given.id(),
                new Remark(
                        1,
                        RemarkKind.REMARK,
                        leader,
                        given.givenOn(),
                        given.text().strip()));
        ledger.append(new Entry(
                Stream.of(given.id().subject()),
                at,
                actor,
                InstructionAct.REGISTER.verb(),
                facts(given, leader),
                attachments.of(given.id().subject()).stream()
                        .map(Stored::digest)
                        .toList()));
        var instruction = rows.find(given.id(), InstructionSight.Scope.SYSTEM).orElseThrow();
        settling.tellOffice(instruction, Role.SUPERVISION_OFFICER, "supervision.message.instruction-registered", at);
        return recording == null ? Outcome.done(given.id()) : record(instruction, given, recording, at, actor);
    }

    private static @Nullable Refusal check(NewInstruction given, LocalDate today, boolean byOffice) {
        if (given.text().isBlank()) {
            return Refusal.of("supervision.instruction.refused.no-text", "practice 2");
        }
        if (given.paper().title().isBlank() || given.paper().from().isBlank()) {
            return Refusal.of("supervision.instruction.refused.no-carrier", "practice 2");
        }
        if (given.paper().copies() < 1) {
            return Refusal.of("supervision.instruction.refused.no-copy", "practice 2");
        }
        if (given.givenOn().isAfter(today)) {
            return Refusal.of("supervision.instruction.refused.not-yet-given", "practice 2");
        }
        if (given.form() == Carrier.ORAL && byOffice) {
            return Refusal.of("supervision.instruction.refused.oral", "practice 2");
        }
        if (given.form() == Carrier.PAPER && given.images().isEmpty()) {
            return Refusal.of("supervision.instruction.refused.no-image", "practice 2");
        }
        return null;
    }

    private static Map<String, @Nullable Object> columns(
            NewInstruction given,
            Leader leader,
            UnitId office,
            @Nullable ApprovalId recording,
            Instant at,
            Actor actor,
            PersonId person) {
        var paper = given.paper();
        var row = new LinkedHashMap<String, @Nullable Object>();
        row.put("id", given.id().value());
        row.put("carrier_title", paper.title().strip());
        row.put("carrier_from", paper.from().strip());
        row.put("carrier_number", paper.number().strip());
        row.put("receipt_number", paper.receipt().strip());
        row.put("copies", paper.copies());
        row.put("form", given.form());
        row.put("class", given.instructionClass());
        row.put(
                "reply_required",
                given.instructionClass() == InstructionClass.FOR_ACTION_AND_REPLY
                        || (given.instructionClass() == InstructionClass.FOR_ACTION && given.replyRequired()));
        row.put("leader_post", leader.post().value());
        row.put("leader_person", leader.person().value());
        row.put("leader_name", leader.name());
        row.put("leader_post_name", leader.postName());
        row.put("given_on", given.givenOn());
        row.put("office", office.value());
        row.put("state", InstructionState.REGISTERED);
        row.put("registered_at", at);
        row.put("registered_by", actor.personName());
        row.put("recorder", recording == null ? null : person.value());
        row.put("confirmation", recording != null && given.form() == Carrier.ORAL ? Confirmation.WAITING : null);
        row.put("recording", recording == null ? null : recording.value());
        row.put("writer", person.value());
        row.put("writer_name", actor.personName());
        row.put("round", 1);
        row.put("answered", 0);
        row.put(
                "words",
                SearchWords.index(String.join(
                        " ",
                        leader.name(),
                        paper.title(),
                        paper.from(),
                        paper.number(),
                        paper.receipt(),
                        given.text())));
        row.put("version", 0);
        return row;
    }

    private static Map<String, Object> facts(NewInstruction given, Leader leader) {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("leader", leader.postName() + " " + leader.name());
        facts.put("given-on", given.givenOn());
        facts.put("words", given.text().strip());
        facts.put("class", given.instructionClass());
        facts.put("carrier", given.paper().title().strip());
        facts.put("receipt", given.paper().receipt().strip());
        return facts;
    }

    private Outcome<InstructionId> record(
            Instruction instruction, NewInstruction given, ApprovalId recording, Instant at, Actor actor) {
        var question = new Question(
                recording,
                KIND,
                instruction.id().subject(),
                texts.t("supervision.question.instruction", instruction.paper().title()),
                given.text().strip(),
                instruction.id().href(),
                List.of(given.leader()),
                rules.current().period("instruction.reading"),
                rules.current().cite("instruction.reading"),
                true);
        String scan = given.images().isEmpty() ? "" : given.images().get(0).toString();
        var decision = new RecordedDecision(
                recording, given.leader(), true, given.text().strip(), given.form(), given.givenOn(), scan);
        Outcome<Answer> recorded = approvals.recordUnasked(question, decision, at, actor);
        return recorded.then(answer -> Outcome.done(instruction.id()));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public @Nullable Refusal answered(Answer answer) {
        return null;
    }

    @Override
    public AnswerWords words() {
        return new AnswerWords(
                "supervision.instruction.recorded.hint",
                "supervision.instruction.recorded.yes",
                "supervision.instruction.recorded.no",
                "supervision.instruction.recorded.yes",
                "supervision.instruction.recorded.no");
    }

    @Override
    public void confirmed(ApprovalId question, CaseRef subject) {
        rows.update(new InstructionId(subject.id()), Map.of("confirmation", Confirmation.CONFIRMED));
    }

    @Override
    public void contested(ApprovalId question, CaseRef subject, Instant at) {
        var id = new InstructionId(subject.id());
        rows.update(id, Map.of("confirmation", Confirmation.CONTESTED));
        rows.find(id, InstructionSight.Scope.SYSTEM).ifPresent(instruction -> {
            settling.tellOffice(instruction, Role.SUPERVISION_OFFICER, "supervision.message.instruction-contested", at);
            settling.tellOffice(instruction, Role.SUPERVISION_CHIEF, "supervision.message.instruction-contested", at);
        });
    }
}
