package org.zhixing.proposal.listing;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhixing.proposal.HandlingState;
import org.zhixing.proposal.ProposalKind;
import org.zhixing.proposal.ProposalState;
import org.zhixing.proposal.Satisfaction;
import org.zhixing.proposal.Sitting;

/**
 * What is asked of the register; null asks nothing.
 *
 * @param step where some unit's part stands
 * @param promised whether something promised is still open
 * @param answering only parts that reply themselves, as figures count them; not those that assist
 */
public record ProposalFilter(
        @Nullable ProposalKind kind,
        @Nullable Sitting sitting,
        @Nullable ProposalState state,
        @Nullable HandlingState step,
        @Nullable String matterClass,
        @Nullable UUID unit,
        @Nullable ProposalTime time,
        @Nullable String grade,
        @Nullable Satisfaction satisfaction,
        boolean promised,
        boolean answering,
        String text,
        ProposalOrder order) {

    /** Nothing asked. */
    public static ProposalFilter all() {
        return new ProposalFilter(
                null, null, null, null, null, null, null, null, null, false, false, "", ProposalOrder.NEWEST);
    }
}
