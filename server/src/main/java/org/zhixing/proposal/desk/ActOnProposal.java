package org.zhixing.proposal.desk;

import org.jspecify.annotations.Nullable;
import org.zhixing.act.Refusal;
import org.zhixing.proposal.ProposalCommand;

/** What one act does besides moving a state. */
interface ActOnProposal<C extends ProposalCommand> {

    Class<C> command();

    /** Null when done; who refuses has written nothing. */
    @Nullable
    Refusal decide(C command, ProposalScene scene);
}
