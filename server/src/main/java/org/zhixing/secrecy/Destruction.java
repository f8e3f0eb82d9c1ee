package org.zhixing.secrecy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhixing.act.CaseRef;
import org.zhixing.act.PersonId;

/**
 * An order under which content is destroyed (practice 10).
 *
 * @param number of the paper that orders it
 * @param cases what is to go; what hangs on them goes along
 * @param emptied rows that lost their content, by table; empty until it is carried out
 * @param entries entries of the ledger whose words went
 * @param backupsUntil day on which the last backup that may still hold the content has expired
 */
public record Destruction(
        UUID id,
        String number,
        String issuer,
        LocalDate issuedOn,
        DestructionState state,
        List<CaseRef> cases,
        Instant proposedAt,
        PersonId proposer,
        String proposedBy,
        @Nullable Instant decidedAt,
        @Nullable String decidedBy,
        Map<String, Long> emptied,
        int entries,
        @Nullable LocalDate backupsUntil) {

    public static final String MODULE = "secrecy";
    public static final String TYPE = "destruction";

    public CaseRef subject() {
        return new CaseRef(MODULE, TYPE, id);
    }

    public boolean isOpen() {
        return state == DestructionState.PROPOSED;
    }
}
