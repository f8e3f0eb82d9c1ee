package org.zhixing.proposal.desk;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.zhixing.act.UnitId;
import org.zhixing.approval.ApprovalId;
import org.zhixing.proposal.HandlingId;
import org.zhixing.proposal.HandlingPart;
import org.zhixing.proposal.HandlingState;
import org.zhixing.proposal.ProposalId;
import org.zhixing.timelimit.LimitId;

/**
 * One unit's part in a proposal.
 *
 * @param round 1, and one more each time it is handled again
 * @param term the limit that runs or ran last: reply, opinion or handling again
 * @param returnTerm until when it may be returned
 * @param competent the unit that the objection names
 * @param extensionQuestion the question whether it may take longer, while it is open
 */
public record Handling(
        HandlingId id,
        ProposalId proposal,
        UnitId unit,
        HandlingPart part,
        HandlingState state,
        int place,
        int round,
        Instant assignedAt,
        @Nullable LimitId term,
        @Nullable LimitId returnTerm,
        @Nullable Instant acceptedAt,
        @Nullable String objection,
        @Nullable UnitId competent,
        @Nullable Instant objectedAt,
        @Nullable String ruling,
        @Nullable String opinion,
        @Nullable Instant opinionAt,
        @Nullable String extensionReason,
        @Nullable ApprovalId extensionQuestion,
        @Nullable Instant extendedAt,
        @Nullable Instant endedAt,
        @Nullable String endWords) {}
