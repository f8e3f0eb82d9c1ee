package org.zhixing.exchange;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhixing.act.CaseRef;
import org.zhixing.supervision.DocketId;

/**
 * A matter given in by a system.
 *
 * @param docket null until it was opened
 * @param docketNumber its number, empty before
 * @param reason why it was declined, empty otherwise
 */
public record Matter(
        UUID id,
        UUID system,
        String systemName,
        MatterState state,
        Offered offered,
        String digest,
        Instant receivedAt,
        @Nullable DocketId docket,
        String docketNumber,
        String decidedBy,
        String reason) {

    public CaseRef subject() {
        return subject(id);
    }

    static CaseRef subject(UUID id) {
        return new CaseRef("exchange", "matter", id);
    }

    public String href() {
        return "/exchange/matters/" + id;
    }
}
