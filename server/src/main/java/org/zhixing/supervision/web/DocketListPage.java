package org.zhixing.supervision.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhixing.act.UnitId;
import org.zhixing.shell.Choice;
import org.zhixing.shell.ViewBar;
import org.zhixing.supervision.DocketAct;
import org.zhixing.supervision.listing.DocketFilter;
import org.zhixing.supervision.listing.DocketListing;
import org.zhixing.supervision.listing.DocketRow;

/**
 * The list of dockets.
 *
 * @param address the filter as it stands in the address, without a page
 * @param next address of the following page, null on the last
 * @param views the views above the list
 * @param mayOpen whether the actor may open a docket by hand
 * @param batch the acts offered for many dockets at once; none for who only reads
 */
public record DocketListPage(
        DocketFilter filter,
        List<DocketRow> rows,
        int total,
        Map<UnitId, String> names,
        List<Choice> units,
        Map<UUID, LocalDate> ledUntil,
        String address,
        @Nullable String next,
        boolean mayOpen,
        ViewBar views,
        List<DocketAct> batch) {

    public String name(UnitId unit) {
        return names.getOrDefault(unit, "");
    }

    /** Totals are exact to ten thousand. */
    public boolean counted() {
        return total <= DocketListing.COUNTED;
    }

    public int most() {
        return DocketListing.COUNTED;
    }

    public String value(@Nullable Object chosen) {
        return chosen == null ? "" : chosen.toString();
    }
}
