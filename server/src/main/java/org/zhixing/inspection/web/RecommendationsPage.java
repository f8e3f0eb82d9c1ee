package org.zhixing.inspection.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhixing.act.UnitId;
import org.zhixing.inspection.recommendation.Recommendation;
import org.zhixing.inspection.recommendation.RecommendationRows;
import org.zhixing.shell.ViewBar;

/**
 * The register of recommendations.
 *
 * @param address the filter as it stands in the address, without a page
 * @param next address of the following page, null on the last
 */
public record RecommendationsPage(
        RecommendationRows.Filter filter,
        List<Recommendation> rows,
        Map<UnitId, String> names,
        int total,
        String address,
        @Nullable String next,
        ViewBar views) {

    public boolean counted() {
        return total <= RecommendationRows.COUNTED;
    }

    public int most() {
        return RecommendationRows.COUNTED;
    }

    public String name(UnitId unit) {
        return names.getOrDefault(unit, "");
    }
}
