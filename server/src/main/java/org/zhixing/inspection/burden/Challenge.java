package org.zhixing.inspection.burden;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.zhixing.act.UnitId;
import org.zhixing.filing.Held;
import org.zhixing.inspection.BurdenKind;
import org.zhixing.inspection.CaseId;
import org.zhixing.inspection.ChallengeAnswer;
import org.zhixing.inspection.ChallengeState;
import org.zhixing.timelimit.LimitId;

/**
 * A unit questions a request (质疑该要求).
 *
 * @param request what was asked of it
 * @param what the sort of request as the burden meter counts it, null for one that is not in this house
 * @param href the case in which it was asked, null where there is none or it has no page
 * @param words why it is too much, doubled, or without basis
 * @param carriedOut how whoever made the request withdrew, merged or shortened it
 */
public record Challenge(
        CaseId id,
        UnitId unit,
        BurdenKind kind,
        @Nullable String what,
        @Nullable String href,
        String request,
        String words,
        ChallengeState state,
        Instant filedAt,
        String filerName,
        LimitId limit,
        @Nullable ChallengeAnswer answer,
        @Nullable String opinion,
        @Nullable Instant answeredAt,
        @Nullable String answererName,
        @Nullable String carriedOut,
        @Nullable Instant carriedOutAt,
        @Nullable String carrierName,
        int version)
        implements Held.ByCase<CaseId, ChallengeState> {}
