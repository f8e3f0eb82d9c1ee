package org.zhixing.shell;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a filtered list.
 *
 * @param next address of the page after it, null on the last
 */
public record ListPage<R>(List<R> rows, @Nullable String next) {

    private static final int SHOWN = 50;

    /** How many rows to ask for: one more than is shown, which tells whether there is a page after it. */
    public static final int ASKED = SHOWN + 1;

    /** How many rows leave as a file at most. */
    public static final int EXPORTED = 10_000;

    /**
     * Where the next page goes on behind the last row of this.
     *
     * @param filter the filter as it stands in the address
     * @param found as many as were {@link #ASKED} for, or fewer
     */
    public static <R> ListPage<R> of(FilteredList list, String filter, List<R> found, Function<R, UUID> id) {
        if (found.size() <= SHOWN) {
            return new ListPage<>(found, null);
        }
        var rows = found.subList(0, SHOWN);
        return new ListPage<>(
                rows,
                list.path() + "?" + filter + (filter.isEmpty() ? "" : "&") + "after=" + id.apply(rows.get(SHOWN - 1)));
    }
}
