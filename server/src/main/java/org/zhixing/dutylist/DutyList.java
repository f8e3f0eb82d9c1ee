package org.zhixing.dutylist;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhixing.act.UnitId;

/**
 * A version of a duty list.
 *
 * @param unit whose it is, null for all townships of the city
 * @param document by which it was issued, with its {@code number}
 * @param inForce from this day on
 * @param adoptedAt null while it is only tried
 * @param counts how many items of each sort
 */
public record DutyList(
        UUID id,
        @Nullable UnitId unit,
        String document,
        String number,
        LocalDate inForce,
        Instant triedAt,
        String triedBy,
        @Nullable Instant adoptedAt,
        @Nullable String adoptedBy,
        Map<DutySort, Integer> counts) {

    public boolean adopted() {
        return adoptedAt != null;
    }

    public int count(DutySort sort) {
        return counts.getOrDefault(sort, 0);
    }
}
