package org.zhixing.inspection.desk;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhixing.act.Actor;
import org.zhixing.act.Role;
import org.zhixing.act.UnitId;

/**
 * Where an actor stands in the house on a day.
 *
 * @param home the unit he speaks for or works in, sections counted with it
 * @param led units in his charge, where he is a leader or records for one
 * @param overall a leader whom the rules let see all
 */
public record InspectionStanding(Actor actor, @Nullable UnitId home, Set<UnitId> led, boolean overall) {

    public InspectionStanding {
        led = Set.copyOf(led);
    }

    public boolean office() {
        return actor.hasAny(Role.SUPERVISION_OFFICER, Role.SUPERVISION_CHIEF);
    }

    /** Whether he sees every register whole. */
    public boolean seesAll() {
        return !seesNothing() && (office() || overall);
    }

    public boolean seesNothing() {
        return actor.isSystem() || actor.roles().stream().anyMatch(Role::administers);
    }

    public boolean speaks() {
        return actor.hasAny(Role.UNIT_LIAISON, Role.UNIT_HEAD);
    }

    /** Speaks for this unit. */
    public boolean speaksFor(UnitId unit) {
        return speaks() && unit.equals(home);
    }
}
