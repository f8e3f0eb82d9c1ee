package org.zhixing.inspection.plan;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.zhixing.act.PersonId;
import org.zhixing.act.UnitId;

/**
 * A member of the team, with names as they were.
 *
 * @param recusedAt when he stepped back, null while he takes part
 */
public record Inspector(
        PersonId person,
        String name,
        String postName,
        UnitId unit,
        String unitName,
        @Nullable Instant recusedAt,
        @Nullable String reason) {

    public boolean takesPart() {
        return recusedAt == null;
    }
}
