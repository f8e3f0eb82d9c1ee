package org.zhixing.proposal.desk;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhixing.proposal.HandlingPart;
import org.zhixing.proposal.HandlingState;
import org.zhixing.proposal.ProposalAct;
import org.zhixing.proposal.ProposalParty;

/**
 * One legal move of a unit's part in a proposal.
 *
 * @param from null when it begins
 * @param parts for whom it is open
 */
public record HandlingMove(
        @Nullable HandlingState from,
        ProposalAct act,
        HandlingState to,
        Set<HandlingPart> parts,
        Set<ProposalParty> who,
        String rule) {

    public HandlingMove {
        parts = Set.copyOf(parts);
        who = Set.copyOf(who);
    }
}
