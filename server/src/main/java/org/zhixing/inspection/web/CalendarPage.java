package org.zhixing.inspection.web;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.zhixing.act.UnitId;
import org.zhixing.inspection.plan.CheckCalendar;
import org.zhixing.rows.Rule;

/**
 * The calendar of one month.
 *
 * @param quotas rules that limit how often a unit is visited in a year
 */
public record CalendarPage(
        YearMonth month, List<CheckCalendar.Entry> entries, Map<UnitId, String> names, List<Rule> quotas, Rule apart) {

    public String href(YearMonth other) {
        return "/inspections/calendar?month=" + other;
    }

    public String name(UnitId unit) {
        return names.getOrDefault(unit, "");
    }
}
