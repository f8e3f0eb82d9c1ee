package org.zhixing.practice.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhixing.act.UnitId;
import org.zhixing.practice.library.Practice;
import org.zhixing.practice.library.PracticeRows;
import org.zhixing.shell.Choice;
import org.zhixing.shell.ViewBar;

/**
 * The practice library.
 *
 * @param address the filter as it stands in the address, without a page
 * @param next address of the following page, null on the last
 */
public record PracticesPage(
        PracticeRows.Filter filter,
        List<Practice> rows,
        Map<UnitId, String> names,
        List<Choice> units,
        int total,
        String address,
        @Nullable String next,
        ViewBar views,
        boolean mayPropose,
        LocalDate today) {

    public boolean counted() {
        return total <= PracticeRows.COUNTED;
    }

    public int most() {
        return PracticeRows.COUNTED;
    }

    public String name(UnitId unit) {
        return names.getOrDefault(unit, "");
    }

    /** Whether the filter names this unit. */
    public boolean chosen(Choice unit) {
        var asked = filter.unit();
        return asked != null && asked.toString().equals(unit.value());
    }
}
