package org.zhixing.organization;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Turns rows into one array per column, so that a thousand rows are one statement over {@code unnest}. */
public final class Columns {

    private Columns() {}

    /** The column as text, to be cast in the statement. */
    public static <T> @Nullable String[] of(List<T> rows, Function<? super T, ? extends @Nullable Object> value) {
        var column = new @Nullable String[rows.size()];
        for (int i = 0; i < column.length; i++) {
            Object cell = value.apply(rows.get(i));
            column[i] = cell == null ? null : cell.toString();
        }
        return column;
    }

    /** Ids for {@code = ANY (CAST(:ids AS uuid[]))}; being ids already, they are not read anew for each row. */
    public static <T> UUID[] ids(Collection<T> ids, Function<? super T, UUID> value) {
        return ids.stream().map(value).toArray(UUID[]::new);
    }
}
