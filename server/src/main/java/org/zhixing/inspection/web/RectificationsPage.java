package org.zhixing.inspection.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhixing.act.UnitId;
import org.zhixing.inspection.rectification.Rectification;
import org.zhixing.inspection.rectification.RectificationRows;
import org.zhixing.shell.Choice;
import org.zhixing.shell.ViewBar;

/**
 * The register of rectification.
 *
 * @param address the filter as it stands in the address, without a page
 * @param next address of the following page, null on the last
 */
public record RectificationsPage(
        RectificationRows.Filter filter,
        List<Rectification> rows,
        Map<UnitId, String> names,
        int total,
        List<Choice> units,
        String address,
        @Nullable String next,
        LocalDate today,
        boolean office,
        ViewBar views) {

    public boolean counted() {
        return total <= RectificationRows.COUNTED;
    }

    public int most() {
        return RectificationRows.COUNTED;
    }

    public String name(UnitId unit) {
        return names.getOrDefault(unit, "");
    }

    public String value(@Nullable Object chosen) {
        return chosen == null ? "" : chosen.toString();
    }
}
