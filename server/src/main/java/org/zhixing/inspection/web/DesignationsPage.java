package org.zhixing.inspection.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.zhixing.act.UnitId;
import org.zhixing.inspection.plan.Designations;

/** Designations on record. */
public record DesignationsPage(
        List<Designations.Designation> all,
        Map<UnitId, String> names,
        LocalDate today,
        String article,
        boolean mayRecord) {

    public String name(UnitId unit) {
        return names.getOrDefault(unit, "");
    }

    public boolean holds(Designations.Designation one) {
        return !one.from().isAfter(today) && !one.until().isBefore(today);
    }
}
