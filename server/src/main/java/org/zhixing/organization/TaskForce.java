package org.zhixing.organization;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhixing.act.UnitId;

/** A leading group or task force as it is recorded (R148, R038); members are the appointments of its unit. */
public record TaskForce(
        UnitId unit,
        String name,
        LocalDate from,
        LocalDate ends,
        String mission,
        @Nullable UnitId office,
        String document,
        List<UnitId> memberUnits) {

    public TaskForce {
        memberUnits = List.copyOf(memberUnits);
    }
}
