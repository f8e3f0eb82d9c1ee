package org.zhixing.supervision.access;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhixing.act.Actor;
import org.zhixing.act.Role;
import org.zhixing.act.UnitId;

/**
 * Where an actor stands in the house today, independent of any one docket.
 *
 * @param home the unit whose dockets the actor handles: the own one, or that of which the own one is a section
 * @param led units the actor is in charge of by the division of work, or records for
 * @param seesAll supervision staff, and leaders whom the rules name
 */
public record Standing(Actor actor, @Nullable UnitId home, Set<UnitId> led, boolean seesAll) {

    public Standing {
        led = Set.copyOf(led);
    }

    /** Liaison or head: speaks for the home unit. */
    public boolean speaksForUnit() {
        return actor.hasAny(Role.UNIT_LIAISON, Role.UNIT_HEAD);
    }

    public boolean isHome(UnitId unit) {
        return unit.equals(home) || actor.worksIn(unit);
    }

    /** One who may see no docket at all: nobody signed in, a job, an administrator (L16). */
    public boolean seesNothing() {
        return actor.isSystem() || actor.roles().stream().anyMatch(Role::administers);
    }
}
