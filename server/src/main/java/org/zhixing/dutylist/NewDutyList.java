package org.zhixing.dutylist;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhixing.act.UnitId;

/**
 * A list to be taken in.
 *
 * @param unit whose it is, null for all townships of the city
 * @param day from which it is in force
 */
public record NewDutyList(@Nullable UnitId unit, String document, String number, LocalDate day, List<Item> items) {

    public NewDutyList {
        items = List.copyOf(items);
    }

    /** A row of it. */
    public record Item(
            DutySort sort, String area, String name, String department, String departmentDuty, String townshipDuty) {}
}
