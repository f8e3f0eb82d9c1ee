package org.zhixing.exchange;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhixing.proposal.ProposalId;

/**
 * A proposal that a system handed over, and what became of it.
 *
 * @param offered without those who signed as soon as somebody has decided
 * @param proposal null until it was registered
 * @param reason why it was declined, empty otherwise
 */
public record WaitingProposal(
        UUID id,
        UUID system,
        String systemName,
        OfferState state,
        OfferedProposal offered,
        String digest,
        Instant receivedAt,
        @Nullable ProposalId proposal,
        String reason) {

    /** As it is ticked. */
    public Chosen chosen() {
        return new Chosen(id, digest);
    }
}
