package org.zhixing.proposal.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhixing.act.Refusal;
import org.zhixing.proposal.HandlingState;
import org.zhixing.proposal.ProposalCommand;

/** A unit takes its part on, or returns it within the limit naming who is competent; the office rules (practice 3). */
final class Objecting {

    private static final String RULE = "practice 3";

    private Objecting() {}

    @Component("proposalAccepting")
    static class Accepting implements ActOnProposal<ProposalCommand.Accept> {

        private final Terms terms;

        Accepting(Terms terms) {
            this.terms = terms;
        }

        @Override
        public Class<ProposalCommand.Accept> command() {
            return ProposalCommand.Accept.class;
        }

        @Override
        public @Nullable Refusal decide(ProposalCommand.Accept command, ProposalScene scene) {
            terms.end(scene, scene.handling().returnTerm(), "proposal.reason.accepted");
            scene.setOfPart("accepted_at", scene.at());
            scene.say("unit", scene.actor().unitName());
            return null;
        }
    }

    @Component("proposalReturning")
    static class Returning implements ActOnProposal<ProposalCommand.ObjectTo> {

        private final Units units;
        private final Terms terms;
        private final Settling settling;

        Returning(Units units, Terms terms, Settling settling) {
            this.units = units;
            this.terms = terms;
            this.settling = settling;
        }

        @Override
        public Class<ProposalCommand.ObjectTo> command() {
            return ProposalCommand.ObjectTo.class;
        }

        @Override
        public @Nullable Refusal decide(ProposalCommand.ObjectTo command, ProposalScene scene) {
            var handling = scene.handling();
            var competent = command.competent();
            if (command.reason().isBlank()) {
                return Refusal.of("proposal.refused.no-reason", RULE);
            }
            if (competent == null
                    || competent.equals(handling.unit())
                    || !units.mayHandle(List.of(competent), scene.today())) {
                return Refusal.of("proposal.refused.no-competent", RULE);
            }
            if (handling.objectedAt() != null) {
                return Refusal.of("proposal.refused.ruled", RULE);
            }
            if (terms.isOver(handling.returnTerm(), scene.at())) {
                return Refusal.of("proposal.refused.too-late", RULE);
            }
            scene.setOfPart("objection", command.reason().strip());
            scene.setOfPart("competent", competent.value());
            scene.setOfPart("objected_at", scene.at());
            scene.say("reason", command.reason().strip());
            scene.say("competent", units.name(competent, scene.today()));
            settling.tellOffice(scene.proposal(), "proposal.message.objected", scene.at());
            return null;
        }
    }

    @Component("proposalUpholding")
    static class Upholding implements ActOnProposal<ProposalCommand.Uphold> {

        private final Settling settling;

        Upholding(Settling settling) {
            this.settling = settling;
        }

        @Override
        public Class<ProposalCommand.Uphold> command() {
            return ProposalCommand.Uphold.class;
        }

        @Override
        public @Nullable Refusal decide(ProposalCommand.Uphold command, ProposalScene scene) {
            if (command.reason().isBlank()) {
                return Refusal.of("proposal.refused.no-reason", RULE);
            }
            scene.setOfPart("ruling", command.reason().strip());
            scene.say("reason", command.reason().strip());
            settling.tellUnit(scene.proposal(), scene.handling().unit(), "proposal.message.upheld", scene.at());
            return null;
        }
    }

    @Component("proposalReassigning")
    static class Reassigning implements ActOnProposal<ProposalCommand.Reassign> {

        private final Units units;
        private final Terms terms;
        private final Assigning.Parts parts;
        private final Settling settling;

        Reassigning(Units units, Terms terms, Assigning.Parts parts, Settling settling) {
            this.units = units;
            this.terms = terms;
            this.parts = parts;
            this.settling = settling;
        }

        @Override
        public Class<ProposalCommand.Reassign> command() {
            return ProposalCommand.Reassign.class;
        }

        @Override
        public @Nullable Refusal decide(ProposalCommand.Reassign command, ProposalScene scene) {
            var handling = scene.handling();
            if (command.reason().isBlank()) {
                return Refusal.of("proposal.refused.no-reason", RULE);
            }
            if (!units.mayHandle(List.of(command.unit()), scene.today())) {
                return Refusal.of("proposal.refused.no-unit", RULE);
            }
            boolean hasOne = scene.dossier().handlings().stream()
                    .anyMatch(one -> one.unit().equals(command.unit()) && one.state() != HandlingState.RELEASED);
            if (hasOne) {
                return Refusal.of("proposal.refused.twice", RULE);
            }
            terms.end(scene, handling.term(), "proposal.reason.reassigned");
            terms.end(scene, handling.returnTerm(), "proposal.reason.reassigned");
            parts.begin(scene, command.unit(), handling.part(), handling.place());
            scene.setOfPart("ruling", command.reason().strip());
            scene.say("reason", command.reason().strip());
            scene.say("former", units.name(handling.unit(), scene.today()));
            scene.say("unit", units.name(command.unit(), scene.today()));
            settling.tellUnit(scene.proposal(), handling.unit(), "proposal.message.relieved", scene.at());
            return null;
        }
    }
}
