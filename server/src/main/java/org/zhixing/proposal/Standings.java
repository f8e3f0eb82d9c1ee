package org.zhixing.proposal;

import java.util.Collection;
import java.util.Map;

/** Where proposals stand, for whoever gave them to the office (practice 6). The caller answers for who may ask for which. */
public interface Standings {

    /** Those that are in the register, by their ids. */
    Map<ProposalId, ProposalStanding> of(Collection<ProposalId> proposals);
}
