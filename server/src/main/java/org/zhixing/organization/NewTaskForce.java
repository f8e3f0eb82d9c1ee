package org.zhixing.organization;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhixing.act.UnitId;

/**
 * A leading group or task force (领导小组、专班; R148, R038). It is a unit of type {@link UnitType#TASK_FORCE}; its members
 * are appointments to its posts and end with it.
 *
 * @param ends last day, always known when it is set up
 * @param office unit that keeps its office, null if none is named
 * @param document the paper that sets it up
 * @param memberUnits the units that belong to it (成员单位)
 */
public record NewTaskForce(
        UnitId id,
        String name,
        @Nullable UnitId parent,
        int officialOrder,
        LocalDate from,
        LocalDate ends,
        String mission,
        @Nullable UnitId office,
        String document,
        List<UnitId> memberUnits) {

    public NewTaskForce {
        memberUnits = List.copyOf(memberUnits);
    }
}
