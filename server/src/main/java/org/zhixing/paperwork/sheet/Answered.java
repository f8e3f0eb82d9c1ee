package org.zhixing.paperwork.sheet;

import java.time.Instant;
import java.util.UUID;
import org.zhixing.supervision.DocketId;

/** An extension that was answered. */
public record Answered(
        UUID id,
        DocketId docket,
        int nth,
        int workingDays,
        String reason,
        Instant askedAt,
        String askedBy,
        boolean granted,
        String opinion,
        Instant answeredAt,
        String answeredBy) {}
