package org.zhixing.proposal.desk;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.zhixing.act.Ids;
import org.zhixing.act.Refusal;
import org.zhixing.act.Role;
import org.zhixing.approval.Answer;
import org.zhixing.approval.ApprovalHandler;
import org.zhixing.approval.ApprovalId;
import org.zhixing.approval.Approvals;
import org.zhixing.approval.Question;
import org.zhixing.ledger.Entry;
import org.zhixing.ledger.Ledger;
import org.zhixing.ledger.Stream;
import org.zhixing.proposal.HandlingState;
import org.zhixing.proposal.ProposalCommand;
import org.zhixing.proposal.ProposalId;
import org.zhixing.shell.Texts;

/** Far-reaching and difficult ones may take longer, once, by so much as the rule allows and with the chief's approval. */
@Component("proposalExtending")
class Extending implements ActOnProposal<ProposalCommand.AskExtension>, ApprovalHandler {

    private static final String KIND = "proposal.extension";
    private static final String RULE = "R087";

    private final ProposalRows rows;
    private final Terms terms;
    private final Units units;
    private final Approvals approvals;
    private final Settling settling;
    private final Ledger ledger;
    private final Texts texts;

    Extending(
            ProposalRows rows,
            Terms terms,
            Units units,
            Approvals approvals,
            Settling settling,
            Ledger ledger,
            MessageSource messages) {
        this.rows = rows;
        this.terms = terms;
        this.units = units;
        this.approvals = approvals;
        this.settling = settling;
        this.ledger = ledger;
        this.texts = new Texts(messages, Locale.SIMPLIFIED_CHINESE);
    }

    @Override
    public Class<ProposalCommand.AskExtension> command() {
        return ProposalCommand.AskExtension.class;
    }

    @Override
    public @Nullable Refusal decide(ProposalCommand.AskExtension command, ProposalScene scene) {
        var handling = scene.handling();
        var rule = terms.ofReply(scene.proposal().kind(), Terms.dayOf(handling.assignedAt()));
        if (command.reason().isBlank()) {
            return Refusal.of("proposal.refused.no-reason", RULE);
        }
        if (rule.extension() == null || handling.round() > 1 || handling.extendedAt() != null) {
            return Refusal.of("proposal.refused.extended", rule.source());
        }
        if (handling.extensionQuestion() != null) {
            return Refusal.of("proposal.refused.asked", RULE);
        }
        if (terms.isOver(handling.term(), scene.at())) {
            return Refusal.of("proposal.refused.overdue", rule.source());
        }
        var chiefs = units.posts(scene.proposal().office(), Role.SUPERVISION_CHIEF, scene.today());
        if (chiefs.isEmpty()) {
            return Refusal.of("proposal.refused.nobody-decides", RULE);
        }
        var question = new ApprovalId(Ids.next());
        scene.setOfPart("extension_reason", command.reason().strip());
        scene.setOfPart("extension_question", question.value());
        scene.say("reason", command.reason().strip());
        approvals.ask(
                new Question(
                        question,
                        KIND,
                        scene.proposal().id().subject(),
                        texts.t(
                                "proposal.question.extension",
                                scene.proposal().number(),
                                scene.proposal().title()),
                        command.reason().strip(),
                        scene.proposal().id().href(),
                        chiefs,
                        terms.period("extending"),
                        Terms.cite(rule),
                        false),
                scene.at(),
                scene.actor());
        return null;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public @Nullable Refusal answered(Answer answer) {
        var system = new ProposalSight.Seer(answer.actor(), null, ProposalSight.Scope.SYSTEM);
        var id = new ProposalId(answer.subject().id());
        var dossier = rows.hold(id, system).orElseThrow();
        var handling = dossier.handlings().stream()
                .filter(one -> answer.id().equals(one.extensionQuestion()))
                .findFirst()
                .orElse(null);
        if (handling == null) {
            return null;
        }
        var columns = new java.util.LinkedHashMap<String, @Nullable Object>();
        columns.put("extension_question", null);
        boolean stands = handling.state() == HandlingState.IN_HAND
                && !dossier.proposal().state().ended();
        if (answer.approved() && stands) {
            var rule = terms.ofReply(dossier.proposal().kind(), Terms.dayOf(handling.assignedAt()));
            terms.extend(
                    Objects.requireNonNull(handling.term()),
                    Objects.requireNonNull(rule.extension()),
                    answer.at(),
                    Objects.requireNonNullElse(handling.extensionReason(), ""),
                    answer.actor());
            columns.put("extended_at", answer.at());
        }
        rows.update(handling.id(), columns);
        rows.update(id, Map.of());
        ledger.append(Entry.of(
                Stream.of(id.subject()),
                answer.at(),
                answer.actor(),
                answer.approved() ? "proposal.extended" : "proposal.not-extended",
                Map.of("unit", units.name(handling.unit(), Terms.dayOf(answer.at())), "words", answer.opinion())));
        settling.tellUnit(
                dossier.proposal(),
                handling.unit(),
                answer.approved() ? "proposal.message.extended" : "proposal.message.not-extended",
                answer.at());
        return null;
    }
}
