package org.zhixing.plan.house;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhixing.act.CaseRef;
import org.zhixing.act.UnitId;
import org.zhixing.plan.PlanDocumentId;
import org.zhixing.planreader.house.HouseRule;

/**
 * A rule of the house with who taught it.
 *
 * @param office the supervision office it belongs to; only its people see it and only its documents are read by it
 * @param document where it was learnt, null when it was written down by itself
 * @param forgottenAt when it was deleted; what it had read still names it
 */
public record RememberedRule(
        UUID id,
        UnitId office,
        HouseRule rule,
        Instant at,
        String by,
        @Nullable PlanDocumentId document,
        @Nullable Instant forgottenAt,
        @Nullable String forgottenBy) {

    /** The case of which the ledger keeps the acts. */
    public static CaseRef subject(UUID id) {
        return new CaseRef(PlanDocumentId.MODULE, "house-rule", id);
    }

    public boolean inForce() {
        return forgottenAt == null;
    }
}
