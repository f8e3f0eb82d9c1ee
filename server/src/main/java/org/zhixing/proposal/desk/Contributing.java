package org.zhixing.proposal.desk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhixing.act.Refusal;
import org.zhixing.proposal.ProposalCommand;

/** What stands before a reply: the assistants' written opinions, and the word with the signers. */
final class Contributing {

    private static final String RULE = "R087";

    private Contributing() {}

    @Component("proposalOpinion")
    static class GivingOpinion implements ActOnProposal<ProposalCommand.GiveOpinion> {

        private final Terms terms;
        private final Settling settling;

        GivingOpinion(Terms terms, Settling settling) {
            this.terms = terms;
            this.settling = settling;
        }

        @Override
        public Class<ProposalCommand.GiveOpinion> command() {
            return ProposalCommand.GiveOpinion.class;
        }

        @Override
        public @Nullable Refusal decide(ProposalCommand.GiveOpinion command, ProposalScene scene) {
            if (command.opinion().isBlank()) {
                return Refusal.of("proposal.refused.no-opinion", RULE);
            }
            terms.end(scene, scene.handling().term(), "proposal.reason.contributed");
            scene.setOfPart("opinion", command.opinion().strip());
            scene.setOfPart("opinion_at", scene.at());
            scene.say("unit", scene.actor().unitName());
            scene.say("words", command.opinion().strip());
            settling.tellLead(scene, "proposal.message.opinion");
            return null;
        }
    }

    @Component("proposalMeeting")
    static class RecordingMeeting implements ActOnProposal<ProposalCommand.RecordMeeting> {

        private final ProposalRows rows;

        RecordingMeeting(ProposalRows rows) {
            this.rows = rows;
        }

        @Override
        public Class<ProposalCommand.RecordMeeting> command() {
            return ProposalCommand.RecordMeeting.class;
        }

        @Override
        public @Nullable Refusal decide(ProposalCommand.RecordMeeting command, ProposalScene scene) {
            var handling = scene.handling();
            if (command.persons().isBlank() || command.result().isBlank()) {
                return Refusal.of("proposal.refused.no-meeting-words", RULE);
            }
            if (command.heldOn().isAfter(scene.today())
                    || command.heldOn().isBefore(Terms.dayOf(handling.assignedAt()))) {
                return Refusal.of("proposal.refused.meeting-day", RULE);
            }
            var row = new LinkedHashMap<String, @Nullable Object>();
            row.put("handling", handling.id().value());
            row.put("place", scene.dossier().meetingsOf(handling).size() + 1);
            row.put("round", handling.round());
            row.put("way", command.way());
            row.put("held_on", command.heldOn());
            row.put("persons", command.persons().strip());
            row.put("result", command.result().strip());
            row.put("recorded_by", scene.actor().personName());
            row.put("recorded_at", scene.at());
            rows.insert("meeting", List.<Map<String, @Nullable Object>>of(row));
            scene.say("way", command.way());
            scene.say("held-on", command.heldOn());
            scene.say("persons", command.persons().strip());
            scene.say("result", command.result().strip());
            return null;
        }
    }
}
