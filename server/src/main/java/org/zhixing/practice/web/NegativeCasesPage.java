package org.zhixing.practice.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhixing.act.UnitId;
import org.zhixing.practice.negative.Basis;
import org.zhixing.practice.negative.NegativeCase;
import org.zhixing.practice.negative.NegativeCaseRows;
import org.zhixing.shell.ViewBar;

/**
 * The register of negative cases.
 *
 * @param bases dockets whose decision stands, from which the office may begin one; none for others
 */
public record NegativeCasesPage(
        NegativeCaseRows.Filter filter,
        List<NegativeCase> rows,
        Map<UnitId, String> names,
        int total,
        String address,
        @Nullable String next,
        ViewBar views,
        List<Basis> bases) {

    public boolean counted() {
        return total <= NegativeCaseRows.COUNTED;
    }

    public int most() {
        return NegativeCaseRows.COUNTED;
    }

    public String name(UnitId unit) {
        return names.getOrDefault(unit, "");
    }
}
