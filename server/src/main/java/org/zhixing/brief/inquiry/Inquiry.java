package org.zhixing.brief.inquiry;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.zhixing.act.UnitId;
import org.zhixing.brief.BriefId;
import org.zhixing.brief.InquiryState;
import org.zhixing.timelimit.LimitId;

/** The question to one unit whether the facts about it are right. */
public record Inquiry(
        BriefId brief,
        UnitId unit,
        String unitName,
        LimitId limit,
        InquiryState state,
        Instant askedAt,
        @Nullable Instant answeredAt,
        @Nullable String answeredBy) {}
