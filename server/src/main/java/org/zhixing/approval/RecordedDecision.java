package org.zhixing.approval;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhixing.act.PostId;

/**
 * A leader's decision as a named secretary records it; shown as "recorded by X for Y", never as Y's signature.
 *
 * @param post the post for which the leader decided
 * @param opinion the leader's words, required for a no
 * @param decidedOn the day on which the leader decided
 * @param scan where the scan of the signed sheet is found, for instance an attachment's id; empty for an oral decision
 * @param until the day the leader granted, null for the one asked for; see {@link Approvals#answer}
 */
public record RecordedDecision(
        ApprovalId question,
        PostId post,
        boolean approved,
        String opinion,
        Carrier carrier,
        LocalDate decidedOn,
        String scan,
        @Nullable LocalDate until) {

    /** A yes as asked, or a no. */
    public RecordedDecision(
            ApprovalId question,
            PostId post,
            boolean approved,
            String opinion,
            Carrier carrier,
            LocalDate decidedOn,
            String scan) {
        this(question, post, approved, opinion, carrier, decidedOn, scan, null);
    }
}
