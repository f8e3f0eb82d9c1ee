package org.zhixing.secrecy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhixing.act.CaseRef;

/**
 * A secret matter that is supervised offline (线下督办): its number, who holds it, and by when. There is no field for what
 * it is about.
 *
 * @param endedAt when it was done or withdrawn, null while it is open
 */
public record OfflineMatter(
        UUID id,
        String number,
        String unitName,
        String holderName,
        LocalDate due,
        OfflineState state,
        Instant registeredAt,
        String registeredBy,
        @Nullable Instant endedAt,
        @Nullable String endedBy) {

    public static final String TYPE = "offline";

    public static CaseRef subject(UUID id) {
        return new CaseRef(Destruction.MODULE, TYPE, id);
    }

    public boolean isOpen() {
        return state == OfflineState.OPEN;
    }
}
