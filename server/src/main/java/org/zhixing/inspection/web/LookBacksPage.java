package org.zhixing.inspection.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhixing.act.UnitId;
import org.zhixing.inspection.lookback.LookBack;
import org.zhixing.inspection.plan.Draw;

/**
 * The look-backs of one quarter.
 *
 * @param quarters for which has been drawn
 * @param mayDraw whether this quarter is still to be drawn and the reader may do it
 */
public record LookBacksPage(
        String quarter,
        List<String> quarters,
        List<LookBack> all,
        Map<UnitId, String> names,
        @Nullable Draw draw,
        boolean mayDraw) {

    public String name(UnitId unit) {
        return names.getOrDefault(unit, "");
    }
}
