package org.zhixing.rows;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads columns in their own types; null where a column is. */
public final class Columns {

    private Columns() {}

    public static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var when = row.getObject(column, OffsetDateTime.class);
        return when == null ? null : when.toInstant();
    }

    /** Of a column that is never null. */
    public static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    /** An instant as a parameter of a statement. */
    public static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    public static @Nullable LocalDate date(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    public static @Nullable UUID id(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    /** An id in the type of what it names; null where the column is. */
    public static <T> @Nullable T id(ResultSet row, String column, Function<UUID, T> type) throws SQLException {
        UUID id = row.getObject(column, UUID.class);
        return id == null ? null : type.apply(id);
    }

    public static List<String> texts(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }

    public static List<UUID> ids(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return array == null ? List.of() : List.of((UUID[]) array.getArray());
    }
}
