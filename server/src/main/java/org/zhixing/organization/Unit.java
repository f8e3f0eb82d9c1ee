package org.zhixing.organization;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhixing.act.UnitId;
import org.zhixing.shell.Choice;

/**
 * A unit as it was on a day.
 *
 * @param name official name
 * @param type kind of body
 * @param parent the unit it belongs to; a section's parent is its unit; null at the top
 * @param officialOrder place in the official order (机构序列), in which units always stand
 * @param aliases other names it goes by, former names included
 */
public record Unit(
        UnitId id, String name, UnitType type, @Nullable UnitId parent, int officialOrder, List<String> aliases) {

    /** The unit among others to choose from. */
    public Choice choice() {
        return new Choice(id.value().toString(), name);
    }
}
