package org.zhixing.inspection.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhixing.inspection.plan.PlanListing;
import org.zhixing.shell.Choice;
import org.zhixing.shell.ViewBar;

/**
 * The list of plans.
 *
 * @param address the filter as it stands in the address, without a page
 * @param next address of the following page, null on the last
 */
public record PlansPage(
        PlanListing.Filter filter,
        List<PlanListing.Row> rows,
        int total,
        List<Choice> units,
        String address,
        @Nullable String next,
        boolean mayDraft,
        boolean office,
        ViewBar views) {

    public boolean counted() {
        return total <= PlanListing.COUNTED;
    }

    public int most() {
        return PlanListing.COUNTED;
    }

    public String value(@Nullable Object chosen) {
        return chosen == null ? "" : chosen.toString();
    }
}
