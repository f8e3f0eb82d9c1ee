package org.zhixing.proposal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.zhixing.act.Actor;
import org.zhixing.act.Outcome;
import org.zhixing.act.Refusal;

/**
 * The register of proposals (R087). Writing methods decide first and write afterwards: what is refused leaves no trace.
 */
public interface Proposals {

    /** Registers all of them or, with the first refusal, none. */
    Outcome<List<ProposalId>> register(List<NewProposal> proposals, Instant at, Actor actor);

    /** A batch of one. */
    Outcome<ProposalId> register(NewProposal proposal, Instant at, Actor actor);

    /** Why those could not be registered that could not as they stand, by their ids; the register is asked once for all. */
    Map<ProposalId, Refusal> objections(Collection<NewProposal> proposals, LocalDate today);

    /** Classes of matter of the city: the name by its code, in the city’s order. */
    Map<String, String> matterClasses();

    /** Does one act. */
    Outcome<ProposalId> perform(ProposalCommand command, Instant at, Actor actor);
}
