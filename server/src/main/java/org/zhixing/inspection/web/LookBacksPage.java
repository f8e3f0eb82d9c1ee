package org.zhixing.inspection.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhixing.act.UnitId;
import org.zhixing.inspection.lookback.LookBack;
import org.zhixing.inspection.lookback.LookBackMonth;
import org.zhixing.inspection.lookback.LookBackMonths;
import org.zhixing.inspection.plan.Draw;

/**
 * The look-backs of one month of acceptances, and where each month stands.
 *
 * @param month the one shown, {@code 2026-07}; empty before the first draw
 * @param months all in which something was accepted, the latest first; empty for who does not see the city
 * @param mayDraw whether the reader may draw
 * @param terms the rules in force
 */
public record LookBacksPage(
        String month,
        List<LookBackMonth> months,
        List<LookBack> all,
        Map<UnitId, String> names,
        @Nullable Draw draw,
        boolean mayDraw,
        LookBackMonths.Terms terms) {

    public String name(UnitId unit) {
        return names.getOrDefault(unit, "");
    }
}
