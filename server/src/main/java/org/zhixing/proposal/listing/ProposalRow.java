package org.zhixing.proposal.listing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhixing.act.UnitId;
import org.zhixing.proposal.ProposalId;
import org.zhixing.proposal.ProposalKind;
import org.zhixing.proposal.ProposalState;
import org.zhixing.proposal.Satisfaction;
import org.zhixing.proposal.Sitting;

/**
 * One line of the register.
 *
 * @param units that reply, in their places
 * @param assistants units that assist
 * @param due the next limit that runs, null for none
 * @param grades classes of the replies that stand
 * @param answers what signers said of them
 * @param promises how many promises are open
 */
public record ProposalRow(
        ProposalId id,
        ProposalKind kind,
        Sitting sitting,
        String body,
        String number,
        String title,
        LocalDate filedOn,
        String matterClass,
        String firstSigner,
        int signers,
        ProposalState state,
        List<UnitId> units,
        List<UnitId> assistants,
        @Nullable Instant due,
        boolean overdue,
        List<String> grades,
        List<Satisfaction> answers,
        int promises) {}
