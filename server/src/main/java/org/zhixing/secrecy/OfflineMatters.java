package org.zhixing.secrecy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhixing.act.Actor;
import org.zhixing.act.Outcome;
import org.zhixing.act.UnitId;

/** The register of offline matters: kept by the chief and the confidential secretaries; a holder sees his own. */
public interface OfflineMatters {

    /** Whether this actor keeps the register. */
    boolean keeps(Actor actor);

    /** Open ones first, by day; all of them for who keeps the register, else those the actor holds. */
    List<OfflineMatter> seenBy(Actor actor);

    /** Registers a matter with the head of a unit as its holder, and starts its limit. */
    Outcome<OfflineMatter> register(
            String number, @Nullable UnitId unit, @Nullable LocalDate due, Instant at, Actor actor);

    Outcome<OfflineMatter> end(UUID id, OfflineState to, Instant at, Actor actor);
}
