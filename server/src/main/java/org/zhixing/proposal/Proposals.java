package org.zhixing.proposal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    /** Why this one could not be registered as it stands; empty if it could. */
    Optional<Refusal> objection(NewProposal proposal, LocalDate today);

    /** Classes of matter of the city: the name by its code, in the city’s order. */
    Map<String, String> matterClasses();

    /** Does one act. */
    Outcome<ProposalId> perform(ProposalCommand command, Instant at, Actor actor);
}
