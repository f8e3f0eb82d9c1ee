package org.zhixing.proposal.desk;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhixing.proposal.ProposalAct;
import org.zhixing.proposal.ProposalParty;
import org.zhixing.proposal.ProposalState;

/**
 * One legal move of a proposal as a whole.
 *
 * @param from null when it begins
 */
public record ProposalMove(
        @Nullable ProposalState from, ProposalAct act, ProposalState to, Set<ProposalParty> who, String rule) {

    public ProposalMove {
        who = Set.copyOf(who);
    }
}
