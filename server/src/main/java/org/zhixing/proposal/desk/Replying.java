package org.zhixing.proposal.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.zhixing.act.Ids;
import org.zhixing.act.Refusal;
import org.zhixing.act.Role;
import org.zhixing.approval.ApprovalId;
import org.zhixing.approval.Approvals;
import org.zhixing.approval.Question;
import org.zhixing.proposal.HandlingPart;
import org.zhixing.proposal.HandlingState;
import org.zhixing.proposal.PromiseId;
import org.zhixing.proposal.PromiseState;
import org.zhixing.proposal.ProposalCommand;
import org.zhixing.shell.Texts;

/** The reply is drafted, classed, and laid before the head of the unit, who alone signs it. */
@Component("proposalReplying")
class Replying implements ActOnProposal<ProposalCommand.SubmitReply> {

    /** The kind of the question. */
    static final String KIND = "proposal.reply";

    private static final String RULE = "R087";

    private final ProposalRows rows;
    private final Catalogue catalogue;
    private final Terms terms;
    private final Units units;
    private final Approvals approvals;
    private final Texts texts;

    Replying(
            ProposalRows rows,
            Catalogue catalogue,
            Terms terms,
            Units units,
            Approvals approvals,
            MessageSource messages) {
        this.rows = rows;
        this.catalogue = catalogue;
        this.terms = terms;
        this.units = units;
        this.approvals = approvals;
        this.texts = new Texts(messages, Locale.SIMPLIFIED_CHINESE);
    }

    @Override
    public Class<ProposalCommand.SubmitReply> command() {
        return ProposalCommand.SubmitReply.class;
    }

    @Override
    public @Nullable Refusal decide(ProposalCommand.SubmitReply command, ProposalScene scene) {
        var handling = scene.handling();
        var proposal = scene.proposal();
        var refusal = check(command, scene);
        if (refusal != null) {
            return refusal;
        }
        var heads = units.posts(handling.unit(), Role.UNIT_HEAD, scene.today());
        if (heads.isEmpty()) {
            return Refusal.of("proposal.refused.nobody-signs", "practice 3");
        }
        var question = new ApprovalId(Ids.next());
        var reply = Ids.next();
        rows.insert("reply", List.of(row(reply, question, command, scene)));
        rows.insert("promise", promises(reply, command));
        approvals.ask(
                new Question(
                        question,
                        KIND,
                        proposal.id().subject(),
                        texts.t("proposal.question.reply", proposal.number(), proposal.title()),
                        command.text().strip(),
                        proposal.id().href(),
                        heads,
                        terms.period("signing"),
                        "practice 3",
                        true),
                scene.at(),
                scene.actor());
        scene.say("grade", command.grade());
        scene.say("words", command.text().strip());
        if (!command.promises().isEmpty()) {
            scene.say(
                    "promises",
                    command.promises().stream()
                            .map(one -> one.text().strip() + " " + one.due())
                            .toList());
        }
        return null;
    }

    private @Nullable Refusal check(ProposalCommand.SubmitReply command, ProposalScene scene) {
        var handling = scene.handling();
        var grade = catalogue.grade(command.grade()).orElse(null);
        if (grade == null) {
            return Refusal.of("proposal.refused.no-grade", RULE);
        }
        if (command.text().isBlank()) {
            return Refusal.of("proposal.refused.no-reply", RULE);
        }
        boolean met = scene.dossier().meetingsOf(handling).stream().anyMatch(one -> one.round() == handling.round());
        if (!met && scene.proposal().kind().ofSession()) {
            return Refusal.of("proposal.refused.no-meeting", RULE);
        }
        boolean awaits = handling.part() == HandlingPart.LEAD
                && scene.dossier().handlings().stream()
                        .anyMatch(one -> one.part() == HandlingPart.ASSISTANT
                                && !one.state().ended()
                                && one.state() != HandlingState.OBJECTED
                                && !terms.isOver(one.term(), scene.at()));
        if (awaits) {
            return Refusal.of("proposal.refused.opinions-due", "practice 5");
        }
        if (grade.promises() && command.promises().isEmpty()) {
            return Refusal.of("proposal.refused.no-promise", RULE);
        }
        boolean wrong = command.promises().stream()
                .anyMatch(one -> one.text().isBlank() || !one.due().isAfter(scene.today()));
        return wrong ? Refusal.of("proposal.refused.promise", RULE) : null;
    }

    private static Map<String, @Nullable Object> row(
            UUID reply, ApprovalId question, ProposalCommand.SubmitReply command, ProposalScene scene) {
        var row = new LinkedHashMap<String, @Nullable Object>();
        row.put("id", reply);
        row.put("handling", scene.handling().id().value());
        row.put("round", scene.handling().round());
        row.put("grade", command.grade());
        row.put("text", command.text().strip());
        row.put("copies", command.copies().strip());
        row.put("question", question.value());
        row.put("drafted_by", scene.actor().personName());
        row.put("drafted_at", scene.at());
        return row;
    }

    private static List<Map<String, @Nullable Object>> promises(UUID reply, ProposalCommand.SubmitReply command) {
        var all = new ArrayList<Map<String, @Nullable Object>>();
        for (var promised : command.promises()) {
            var row = new LinkedHashMap<String, @Nullable Object>();
            row.put("id", PromiseId.next().value());
            row.put("reply", reply);
            row.put("place", all.size() + 1);
            row.put("text", promised.text().strip());
            row.put("due", promised.due());
            row.put("state", PromiseState.OPEN);
            all.add(row);
        }
        return all;
    }
}
