package org.zhixing.inspection.conclusion;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhixing.act.PersonId;
import org.zhixing.act.UnitId;
import org.zhixing.filing.Held;
import org.zhixing.inspection.CaseId;
import org.zhixing.inspection.ConclusionState;
import org.zhixing.timelimit.LimitId;

/**
 * The supervision conclusion (督查结论书) for one unit.
 *
 * @param findings what is to be put right, one rectification each
 * @param rectifyBy the last day for it, null where nothing is
 * @param requestLimit until when the unit may ask for review
 * @param decision reasons of the review's decision
 */
public record Conclusion(
        CaseId id,
        CaseId plan,
        UnitId unit,
        ConclusionState state,
        String facts,
        List<String> findings,
        String opinion,
        @Nullable LocalDate rectifyBy,
        PersonId drafter,
        String drafterName,
        @Nullable PersonId checker,
        @Nullable String checkerName,
        @Nullable PersonId issuer,
        @Nullable String issuerName,
        @Nullable Instant issuedAt,
        @Nullable UUID paper,
        @Nullable String number,
        @Nullable Instant receivedAt,
        @Nullable String receivedBy,
        @Nullable LimitId requestLimit,
        @Nullable String reviewReason,
        @Nullable Instant reviewAskedAt,
        @Nullable String reviewAskedBy,
        @Nullable LimitId decisionLimit,
        @Nullable String decision,
        @Nullable String deciderName,
        @Nullable Instant decidedAt,
        @Nullable UUID decisionPaper,
        int version)
        implements Held.ByCase<CaseId, ConclusionState> {}
