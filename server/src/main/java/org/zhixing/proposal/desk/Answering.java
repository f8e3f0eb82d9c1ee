package org.zhixing.proposal.desk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhixing.act.Refusal;
import org.zhixing.proposal.ProposalCommand;
import org.zhixing.proposal.Satisfaction;

/** What the signers say of a reply, and what follows from it. */
final class Answering {

    private static final String RULE = "R087";

    private Answering() {}

    static boolean isDissatisfied(ProposalScene scene) {
        return scene.dossier()
                .standing(scene.handling())
                .map(reply -> scene.dossier().formsOf(reply.id()).stream()
                        .anyMatch(one -> one.satisfaction() == Satisfaction.DISSATISFIED))
                .orElse(false);
    }

    @Component("proposalForm")
    static class RecordingForm implements ActOnProposal<ProposalCommand.RecordForm> {

        private final ProposalRows rows;
        private final Settling settling;

        RecordingForm(ProposalRows rows, Settling settling) {
            this.rows = rows;
            this.settling = settling;
        }

        @Override
        public Class<ProposalCommand.RecordForm> command() {
            return ProposalCommand.RecordForm.class;
        }

        @Override
        public @Nullable Refusal decide(ProposalCommand.RecordForm command, ProposalScene scene) {
            var reply = scene.dossier().standing(scene.handling()).orElseThrow();
            var signer = scene.dossier().signers().stream()
                    .filter(one -> one.place() == command.signer())
                    .findFirst()
                    .orElse(null);
            if (signer == null) {
                return Refusal.of("proposal.refused.no-such-signer", RULE);
            }
            var signedAt = reply.signedAt();
            if (signedAt == null
                    || command.returnedOn().isAfter(scene.today())
                    || command.returnedOn().isBefore(Terms.dayOf(signedAt))) {
                return Refusal.of("proposal.refused.form-day", RULE);
            }
            if (command.satisfaction() == Satisfaction.DISSATISFIED
                    && command.words().isBlank()) {
                return Refusal.of("proposal.refused.no-dissatisfaction", RULE);
            }
            var row = new LinkedHashMap<String, @Nullable Object>();
            row.put("reply", reply.id());
            row.put("signer", signer.place());
            row.put("satisfaction", command.satisfaction());
            row.put("words", command.words().strip());
            row.put("returned_on", command.returnedOn());
            row.put("recorded_by", scene.actor().personName());
            row.put("recorded_at", scene.at());
            rows.forget("form", reply.id(), signer.place());
            rows.insert("form", List.<Map<String, @Nullable Object>>of(row));
            scene.say("signer", signer.name());
            scene.say("satisfaction", command.satisfaction());
            if (!command.words().isBlank()) {
                scene.say("words", command.words().strip());
            }
            settling.tellUnit(scene.proposal(), scene.handling().unit(), "proposal.message.form", scene.at());
            return null;
        }
    }

    /** The earlier reply stays; a limit of its own begins. */
    @Component("proposalAgain")
    static class HandlingAgain implements ActOnProposal<ProposalCommand.HandleAgain> {

        private final Terms terms;
        private final Settling settling;

        HandlingAgain(Terms terms, Settling settling) {
            this.terms = terms;
            this.settling = settling;
        }

        @Override
        public Class<ProposalCommand.HandleAgain> command() {
            return ProposalCommand.HandleAgain.class;
        }

        @Override
        public @Nullable Refusal decide(ProposalCommand.HandleAgain command, ProposalScene scene) {
            if (!isDissatisfied(scene)) {
                return Refusal.of("proposal.refused.nobody-dissatisfied", RULE);
            }
            if (command.requirement().isBlank()) {
                return Refusal.of("proposal.refused.no-reason", RULE);
            }
            scene.setOfPart("round", scene.handling().round() + 1);
            scene.setOfPart("term", terms.again(scene).value());
            scene.say("words", command.requirement().strip());
            settling.tellUnit(scene.proposal(), scene.handling().unit(), "proposal.message.again", scene.at());
            return null;
        }
    }

    /** Dissatisfied signers are answered a second time first; without all forms it takes a reason. */
    @Component("proposalConcluding")
    static class Concluding implements ActOnProposal<ProposalCommand.Conclude> {

        @Override
        public Class<ProposalCommand.Conclude> command() {
            return ProposalCommand.Conclude.class;
        }

        @Override
        public @Nullable Refusal decide(ProposalCommand.Conclude command, ProposalScene scene) {
            var handling = scene.handling();
            boolean dissatisfied = isDissatisfied(scene);
            if (dissatisfied && handling.round() == 1) {
                return Refusal.of("proposal.refused.again-first", RULE);
            }
            int forms = scene.dossier()
                    .standing(handling)
                    .map(reply -> scene.dossier().formsOf(reply.id()).size())
                    .orElse(0);
            boolean all = forms == scene.dossier().signers().size();
            if ((dissatisfied || !all) && command.words().isBlank()) {
                return Refusal.of("proposal.refused.why-conclude", RULE);
            }
            scene.setOfPart("end_words", command.words().strip());
            if (!command.words().isBlank()) {
                scene.say("words", command.words().strip());
            }
            return null;
        }
    }
}
