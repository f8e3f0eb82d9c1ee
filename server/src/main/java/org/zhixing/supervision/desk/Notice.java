package org.zhixing.supervision.desk;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhixing.act.PersonId;
import org.zhixing.approval.ApprovalId;
import org.zhixing.supervision.Colour;
import org.zhixing.supervision.DocketId;
import org.zhixing.supervision.NoticeId;
import org.zhixing.supervision.NoticeState;
import org.zhixing.timelimit.LimitId;

/**
 * A notice as it stands.
 *
 * @param directly the rule by which it was proposed without the step before it, null where that step was taken (practice 8)
 * @param proposer null where the clock proposed it
 * @param checker who checked it, null before (practice 7)
 * @param limit the term it sets, null before it is issued
 * @param explanation what the unit said before a red notice
 * @param explainLimit the limit within which it was asked to
 * @param paper the numbered sheet, null before it is issued
 */
public record Notice(
        NoticeId id,
        DocketId docket,
        Colour colour,
        NoticeState state,
        Instant proposedAt,
        String proposedBy,
        @Nullable PersonId proposer,
        @Nullable PersonId checker,
        @Nullable String checkedBy,
        String reason,
        @Nullable String directly,
        @Nullable LimitId limit,
        @Nullable String explanation,
        @Nullable Instant explainedAt,
        @Nullable LimitId explainLimit,
        @Nullable Instant leaderToldAt,
        @Nullable ApprovalId approval,
        @Nullable String approvedBy,
        @Nullable UUID paper,
        @Nullable String number,
        @Nullable Instant issuedAt,
        @Nullable Instant acknowledgedAt,
        @Nullable String delayReason,
        @Nullable String dispute,
        @Nullable String ruling,
        @Nullable Instant endedAt,
        @Nullable String endReason,
        int version) {}
