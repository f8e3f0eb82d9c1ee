package org.zhixing.inspection.web;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhixing.act.UnitId;
import org.zhixing.inspection.BurdenKind;
import org.zhixing.inspection.burden.BurdenActs;

/**
 * The acts behind one figure of the burden meter.
 *
 * @param of the unit, empty for all townships together
 * @param figure what the meter says; in minutes where minutes are counted
 * @param own the unit that the reader speaks for and that may question what was asked of it, null for nobody
 * @param more whether there are more than are shown
 */
public record BurdenActsPage(
        BurdenKind kind,
        String of,
        YearMonth first,
        YearMonth last,
        int figure,
        List<BurdenActs.Act> acts,
        boolean more,
        @Nullable UnitId own,
        Map<UnitId, String> names) {

    /** What the rows come to, in the measure of the figure. */
    public int shown() {
        return kind == BurdenKind.MINUTES || kind == BurdenKind.FILLING
                ? acts.stream().mapToInt(BurdenActs.Act::minutes).sum()
                : acts.size();
    }

    /** What belongs to cases that the reader may not see. */
    public int hidden() {
        return more ? 0 : Math.max(0, figure - shown());
    }

    public String name(UnitId unit) {
        return names.getOrDefault(unit, "");
    }
}
