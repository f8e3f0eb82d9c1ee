package org.zhixing.cockpit.web;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.zhixing.act.UnitId;
import org.zhixing.cockpit.Cause;
import org.zhixing.cockpit.Holder;
import org.zhixing.cockpit.Lateness.AtUnit;
import org.zhixing.cockpit.Lateness.Month;
import org.zhixing.cockpit.Lateness.Row;
import org.zhixing.plan.ReaderFigures.Share;

/**
 * The first page of the cockpit.
 *
 * @param oldest the longest overdue
 * @param holders with whom the late ones lie
 * @param causes what is said of why they are late
 * @param names of units
 * @param reader what was left untouched of what the plan reader proposed; nothing counted for who has no plans
 */
public record CockpitPage(
        int open,
        int late,
        List<AtUnit> units,
        Map<Holder, Integer> holders,
        Map<Cause, Integer> causes,
        List<Month> months,
        List<Row> oldest,
        Map<UnitId, String> names,
        Share reader) {

    public String name(UnitId unit) {
        return names.getOrDefault(unit, "");
    }

    /** Where something is late, the most first. */
    public List<AtUnit> lateUnits() {
        return units.stream().filter(unit -> unit.late() > 0).toList();
    }

    public List<AtUnit> otherUnits() {
        return units.stream().filter(unit -> unit.late() == 0).toList();
    }

    /** Percent in time over a stretch of months, -1 when nothing ended in it. */
    public int percent(int from, int until) {
        int ended = 0;
        int inTime = 0;
        for (Month month : months.subList(from, until)) {
            ended += month.ended();
            inTime += month.inTime();
        }
        return ended == 0 ? -1 : Math.round(100f * inTime / ended);
    }

    /** The first of the last three months. */
    public YearMonth recently() {
        return months.get(months.size() - 3).month();
    }

    /** The first of the three months before. */
    public YearMonth earlier() {
        return months.get(months.size() - 6).month();
    }

    public int recent() {
        return percent(months.size() - 3, months.size());
    }

    public int before() {
        return percent(months.size() - 6, months.size() - 3);
    }
}
