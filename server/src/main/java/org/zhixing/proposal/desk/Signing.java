package org.zhixing.proposal.desk;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhixing.act.Refusal;
import org.zhixing.approval.Answer;
import org.zhixing.approval.AnswerWords;
import org.zhixing.approval.ApprovalHandler;
import org.zhixing.proposal.HandlingState;
import org.zhixing.proposal.ProposalAct;
import org.zhixing.proposal.ProposalId;

/** The head signs: one letter goes to each signer, the limit is met, what was promised begins to run. Or sends it back. */
@Component("proposalSigning")
class Signing implements ApprovalHandler {

    private static final AnswerWords WORDS = new AnswerWords(
            "proposal.signing.hint",
            "proposal.signing.yes",
            "proposal.signing.no",
            "proposal.signing.yes",
            "proposal.signing.no");

    private final ProposalRows rows;
    private final Terms terms;
    private final Letters letters;
    private final Settling settling;

    Signing(ProposalRows rows, Terms terms, Letters letters, Settling settling) {
        this.rows = rows;
        this.terms = terms;
        this.letters = letters;
        this.settling = settling;
    }

    @Override
    public String kind() {
        return Replying.KIND;
    }

    @Override
    public AnswerWords words() {
        return WORDS;
    }

    @Override
    public @Nullable Refusal answered(Answer answer) {
        var system = new ProposalSight.Seer(answer.actor(), null, ProposalSight.Scope.SYSTEM);
        var dossier = rows.hold(new ProposalId(answer.subject().id()), system).orElseThrow();
        var reply = dossier.replies().stream()
                .filter(one -> one.question().equals(answer.id()))
                .findFirst()
                .orElseThrow();
        var handling = dossier.handling(reply.handling()).orElseThrow();
        if (handling.state() != HandlingState.SIGNING
                || dossier.proposal().state().ended()) {
            return Refusal.of("proposal.refused.not-now", "architecture 5");
        }
        var scene = new ProposalScene(dossier, handling, answer.at(), answer.actor());
        if (answer.approved()) {
            sign(reply, scene);
        } else {
            rows.updateReply(reply.id(), Map.of("sent_back", answer.opinion()));
            scene.say("reason", answer.opinion());
            settling.tellUnit(dossier.proposal(), handling.unit(), "proposal.message.sent-back", answer.at());
        }
        var act = answer.approved() ? ProposalAct.SIGN : ProposalAct.SEND_BACK;
        settling.settle(
                scene,
                ProposalMoves.find(handling.state(), act, handling.part()).orElseThrow());
        return null;
    }

    private void sign(Reply reply, ProposalScene scene) {
        var handling = scene.handling();
        var signed = new LinkedHashMap<String, @Nullable Object>();
        signed.put("signed_by", scene.actor().personName());
        signed.put("signed_at", scene.at());
        signed.put("due_at", terms.dueOf(handling.term(), scene.at()));
        rows.updateReply(reply.id(), signed);
        terms.end(scene, handling.term(), "proposal.reason.replied");
        terms.end(scene, handling.returnTerm(), "proposal.reason.replied");
        for (var promise : scene.dossier().promisesOf(reply.id())) {
            var term = terms.promise(scene, promise.due());
            rows.updatePromise(promise.id().value(), Map.of("term", term.value()));
        }
        var issued = letters.reply(reply, scene);
        scene.say("grade", reply.grade());
        scene.say("number", issued.stream().map(one -> one.number()).toList());
        issued.forEach(one -> scene.back(one.digest()));
        settling.tellOffice(scene.proposal(), "proposal.message.replied", scene.at());
    }
}
