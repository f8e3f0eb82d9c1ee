package org.zhixing.paperwork.sheet;

import java.time.Instant;
import java.util.UUID;
import org.zhixing.supervision.DocketId;

/**
 * An extension that was answered.
 *
 * @param grantedDays working days granted, at most those asked for; 0 when refused
 */
public record Answered(
        UUID id,
        DocketId docket,
        int nth,
        int workingDays,
        String reason,
        Instant askedAt,
        String askedBy,
        boolean granted,
        int grantedDays,
        String opinion,
        Instant answeredAt,
        String answeredBy) {}
