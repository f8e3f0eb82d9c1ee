package org.zhixing.inspection.web;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.zhixing.act.UnitId;
import org.zhixing.inspection.burden.OutsideDuty;

/**
 * The dockets behind a figure of what was asked outside duty lists.
 *
 * @param unit name of the township, empty for all
 * @param figure as counted for everybody
 * @param shown those that the reader may see
 * @param more whether there are more than are shown
 */
public record OutsideDutyPage(
        String unit,
        YearMonth first,
        YearMonth last,
        int figure,
        List<OutsideDuty.Asked> shown,
        boolean more,
        Map<UnitId, String> names) {

    public String name(UnitId of) {
        return names.getOrDefault(of, "");
    }
}
