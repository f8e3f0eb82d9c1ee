package org.zhixing.inspection.web;

import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhixing.inspection.BurdenKind;
import org.zhixing.inspection.burden.BurdenMeter;
import org.zhixing.rows.Rule;

/**
 * One unit's load up to a month.
 *
 * @param path where all units stand
 * @param inside whether it is read by somebody who works here, for whom figures open to the acts
 * @param minutes what each kind of request costs, with where the estimate comes from
 * @param warning from how many per cent of a quota on it is warned
 */
public record BurdenUnitPage(
        String path, boolean inside, YearMonth month, BurdenMeter.OfUnit of, List<Rule> minutes, int warning) {

    /** Where the month of a figure opens: to the acts for those who work here, to the sorts of requests for all others. */
    public @Nullable String href(YearMonth of, BurdenKind kind, int figure) {
        if (figure == 0) {
            return null;
        }
        return inside
                ? "/burden/acts?kind=" + kind + "&from=" + of + "&to=" + of + "&unit="
                        + this.of.unit().value()
                : path + "/units/" + this.of.unit().value() + "?month=" + of + "#sorts";
    }

    public int asked(YearMonth month, BurdenKind kind) {
        return of.months().getOrDefault(month, java.util.Map.of()).getOrDefault(kind, 0);
    }

    public String all() {
        return path + "?month=" + month;
    }
}
