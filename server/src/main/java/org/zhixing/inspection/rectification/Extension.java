package org.zhixing.inspection.rectification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhixing.approval.ApprovalId;
import org.zhixing.inspection.ExtensionAnswer;
import org.zhixing.timelimit.LimitId;

/**
 * More time that was asked for a rectification.
 *
 * @param nth which of those that may be granted
 * @param due last day as it stood when it was asked
 * @param until last day asked for
 * @param workingDays how much longer that is
 * @param limit until when an answer is expected
 * @param grantedUntil last day granted, at the latest the one asked for; null while or because it is not
 * @param opinion what the one who answered said
 * @param paper the sheet on which both stand
 */
public record Extension(
        UUID id,
        int nth,
        LocalDate due,
        LocalDate until,
        int workingDays,
        String reason,
        ExtensionAnswer state,
        Instant askedAt,
        String askedBy,
        ApprovalId approval,
        LimitId limit,
        @Nullable LocalDate grantedUntil,
        @Nullable Instant answeredAt,
        @Nullable String answeredBy,
        @Nullable String opinion,
        @Nullable UUID paper,
        @Nullable String number) {

    /** Whether less was granted than asked for. */
    public boolean shortened() {
        return grantedUntil != null && grantedUntil.isBefore(until);
    }
}
