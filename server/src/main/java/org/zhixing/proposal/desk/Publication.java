package org.zhixing.proposal.desk;

import java.time.Instant;
import java.util.UUID;
import org.zhixing.proposal.PublicationScope;

/** What of a reply the public may read. */
public record Publication(
        UUID reply,
        PublicationScope scope,
        String summary,
        String reason,
        String decidedBy,
        Instant decidedAt,
        String code) {

    /** Where the public reads it. */
    public String href() {
        return "/replies/" + code;
    }
}
