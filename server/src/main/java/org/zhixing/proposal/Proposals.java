package org.zhixing.proposal;

import java.time.Instant;
import java.util.List;
import org.zhixing.act.Actor;
import org.zhixing.act.Outcome;

/**
 * The register of proposals (R087). Writing methods decide first and write afterwards: what is refused leaves no trace.
 */
public interface Proposals {

    /** Registers all of them or, with the first refusal, none. */
    Outcome<List<ProposalId>> register(List<NewProposal> proposals, Instant at, Actor actor);

    /** A batch of one. */
    Outcome<ProposalId> register(NewProposal proposal, Instant at, Actor actor);

    /** Does one act. */
    Outcome<ProposalId> perform(ProposalCommand command, Instant at, Actor actor);
}
