package org.zhixing.campaign.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhixing.act.UnitId;
import org.zhixing.campaign.discussion.SummaryRows;
import org.zhixing.shell.Choice;

/**
 * Issues that units found, across units (R152).
 *
 * @param address the filter as it stands in the address, without a page
 * @param next address of the following page, null on the last
 */
public record IssuesPage(
        SummaryRows.Filter filter,
        List<SummaryRows.Found> rows,
        Map<UnitId, String> names,
        int total,
        List<Choice> units,
        List<Choice> topics,
        String address,
        @Nullable String next) {

    public boolean counted() {
        return total <= SummaryRows.COUNTED;
    }

    public int most() {
        return SummaryRows.COUNTED;
    }

    public String name(UnitId unit) {
        return names.getOrDefault(unit, "");
    }

    public String value(@Nullable Object chosen) {
        return chosen == null ? "" : chosen.toString();
    }
}
