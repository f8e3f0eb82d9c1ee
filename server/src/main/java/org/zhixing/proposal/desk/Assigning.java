package org.zhixing.proposal.desk;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhixing.act.Refusal;
import org.zhixing.act.UnitId;
import org.zhixing.proposal.HandlingId;
import org.zhixing.proposal.HandlingPart;
import org.zhixing.proposal.HandlingState;
import org.zhixing.proposal.ProposalCommand;

/** The office assigns (交办): one lead with assistants, or several units separately; and whatever ends the whole. */
final class Assigning {

    static final String RULE = "R087";

    private Assigning() {}

    @Component
    static class ToUnits implements ActOnProposal<ProposalCommand.Assign> {

        private final Units units;
        private final Parts parts;

        ToUnits(Units units, Parts parts) {
            this.units = units;
            this.parts = parts;
        }

        @Override
        public Class<ProposalCommand.Assign> command() {
            return ProposalCommand.Assign.class;
        }

        @Override
        public @Nullable Refusal decide(ProposalCommand.Assign command, ProposalScene scene) {
            var lead = command.lead();
            var all = new ArrayList<UnitId>(lead == null ? command.separate() : command.assistants());
            if (lead != null) {
                all.add(lead);
            }
            boolean mixed = lead == null
                    ? !command.assistants().isEmpty()
                    : !command.separate().isEmpty();
            if (mixed || (lead == null && all.size() < 2)) {
                return Refusal.of("proposal.refused.handling", RULE);
            }
            if (new HashSet<>(all).size() < all.size()) {
                return Refusal.of("proposal.refused.twice", RULE);
            }
            if (!units.mayHandle(all, scene.today())) {
                return Refusal.of("proposal.refused.no-unit", RULE);
            }
            if (lead != null) {
                parts.begin(scene, lead, HandlingPart.LEAD, 1);
                command.assistants().forEach(unit -> parts.begin(scene, unit, HandlingPart.ASSISTANT, 2));
            } else {
                command.separate().forEach(unit -> parts.begin(scene, unit, HandlingPart.SEPARATE, 1));
            }
            scene.set("assigned_at", scene.at());
            scene.say(
                    "units",
                    all.stream().map(unit -> units.name(unit, scene.today())).toList());
            return null;
        }
    }

    /** Those who signed take it back; what was promised already is followed no more. */
    @Component
    static class Withdrawing implements ActOnProposal<ProposalCommand.Withdraw> {

        private final Terms terms;
        private final Settling settling;

        Withdrawing(Terms terms, Settling settling) {
            this.terms = terms;
            this.settling = settling;
        }

        @Override
        public Class<ProposalCommand.Withdraw> command() {
            return ProposalCommand.Withdraw.class;
        }

        @Override
        public @Nullable Refusal decide(ProposalCommand.Withdraw command, ProposalScene scene) {
            if (command.reason().isBlank()) {
                return Refusal.of("proposal.refused.no-reason", RULE);
            }
            var handlings = scene.dossier().handlings();
            if (handlings.stream().anyMatch(one -> one.state() == HandlingState.SIGNING)) {
                return Refusal.of("proposal.refused.at-signature", RULE);
            }
            terms.endAll(scene, "proposal.reason.withdrawn");
            terms.endPromises(scene, "proposal.reason.withdrawn");
            scene.set("end_words", command.reason().strip());
            scene.say("reason", command.reason().strip());
            handlings.stream()
                    .filter(one -> one.state() != HandlingState.RELEASED)
                    .forEach(one ->
                            settling.tellUnit(scene.proposal(), one.unit(), "proposal.message.withdrawn", scene.at()));
            return null;
        }
    }

    /** Begins the parts of units. */
    @Component("proposalParts")
    static class Parts {

        private final ProposalRows rows;
        private final Terms terms;
        private final Settling settling;

        Parts(ProposalRows rows, Terms terms, Settling settling) {
            this.rows = rows;
            this.terms = terms;
            this.settling = settling;
        }

        void begin(ProposalScene scene, UnitId unit, HandlingPart part, int place) {
            var row = new LinkedHashMap<String, @Nullable Object>();
            row.put("id", HandlingId.next().value());
            row.put("proposal", scene.proposal().id().value());
            row.put("unit", unit.value());
            row.put("part", part);
            row.put("state", HandlingState.ASSIGNED);
            row.put("place", place);
            row.put("round", 1);
            row.put("assigned_at", scene.at());
            row.put("term", terms.begin(scene, part).value());
            row.put("return_term", terms.mayReturn(scene).value());
            rows.insert("handling", List.<Map<String, @Nullable Object>>of(row));
            settling.tellUnit(
                    scene.proposal(),
                    unit,
                    part == HandlingPart.ASSISTANT ? "proposal.message.assisting" : "proposal.message.assigned",
                    scene.at());
        }
    }
}
