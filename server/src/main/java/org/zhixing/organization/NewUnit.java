package org.zhixing.organization;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhixing.act.UnitId;

/**
 * A unit to be set up.
 *
 * @param parent null at the top; may be a unit of the same batch
 * @param officialOrder place among the children of its parent
 * @param aliases short names and former names
 * @param until last day, null while it lasts
 */
public record NewUnit(
        UnitId id,
        String name,
        UnitType type,
        @Nullable UnitId parent,
        int officialOrder,
        List<String> aliases,
        LocalDate from,
        @Nullable LocalDate until) {

    public NewUnit {
        aliases = List.copyOf(aliases);
    }
}
