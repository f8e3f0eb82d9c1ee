package org.zhixing.inspection.plan;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.zhixing.act.PersonId;
import org.zhixing.act.UnitId;

/**
 * A member of the team, with names as they were.
 *
 * @param leads whether he leads the team (domain law L1 article 8): one of those who take part
 * @param recusedAt when he stepped back, null while he takes part
 */
public record Inspector(
        PersonId person,
        String name,
        String postName,
        UnitId unit,
        String unitName,
        boolean leads,
        @Nullable Instant recusedAt,
        @Nullable String reason) {

    /** The same, who leads or does not. */
    Inspector leading(boolean leading) {
        return new Inspector(person, name, postName, unit, unitName, leading, recusedAt, reason);
    }

    public boolean takesPart() {
        return recusedAt == null;
    }
}
