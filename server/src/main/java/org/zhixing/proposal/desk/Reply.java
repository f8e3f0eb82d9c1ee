package org.zhixing.proposal.desk;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhixing.approval.ApprovalId;
import org.zhixing.proposal.HandlingId;

/**
 * A reply as it was drafted, signed or sent back.
 *
 * @param dueAt when it was due as it was signed
 * @param sentBack why the head did not sign it
 */
public record Reply(
        UUID id,
        HandlingId handling,
        int round,
        String grade,
        String text,
        String copies,
        ApprovalId question,
        String draftedBy,
        Instant draftedAt,
        @Nullable String signedBy,
        @Nullable Instant signedAt,
        @Nullable Instant dueAt,
        @Nullable String sentBack) {

    public boolean signed() {
        return signedAt != null;
    }

    public boolean inTime() {
        return signedAt != null && dueAt != null && !signedAt.isAfter(dueAt);
    }
}
