package org.zhixing.exchange;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhixing.act.Actor;
import org.zhixing.act.CaseRef;
import org.zhixing.act.UnitId;

/**
 * A system that exchanges matters with one supervision office.
 *
 * @param perMinute how many calls a minute it may make
 * @param tokenEnd the last characters of its token, to tell tokens apart
 * @param endedAt since when its token opens nothing, null while it works
 */
public record ConnectedSystem(
        UUID id,
        String name,
        UnitId office,
        Set<Right> rights,
        int perMinute,
        String tokenEnd,
        Instant tokenAt,
        @Nullable Instant endedAt) {

    public ConnectedSystem {
        rights = Set.copyOf(rights);
    }

    public boolean may(Right right) {
        return rights.contains(right);
    }

    /** As whom it stands in the ledger. */
    Actor actor() {
        return Actor.system(name, "practice 6");
    }

    CaseRef subject() {
        return new CaseRef("exchange", "system", id);
    }
}
