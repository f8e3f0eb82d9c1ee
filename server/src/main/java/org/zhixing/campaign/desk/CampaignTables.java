package org.zhixing.campaign.desk;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhixing.shell.SearchWords;

/** Writes rows of this module's schema and reads columns in their own types. Names of columns stand in code only. */
@Component
public class CampaignTables {

    /** The column that is searched; its value is plain text, indexed on the way. */
    public static final String WORDS = "search";

    private final JdbcClient jdbc;

    CampaignTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void insert(String table, Map<String, ? extends @Nullable Object> row) {
        String values = row.keySet().stream().map(CampaignTables::placeholder).collect(Collectors.joining(", "));
        jdbc.sql("INSERT INTO campaign." + table + " (" + String.join(", ", row.keySet()) + ") VALUES (" + values + ")")
                .params(params(row))
                .update();
    }

    /** Changes a row and counts its version on. */
    public void update(String table, UUID id, Map<String, ? extends @Nullable Object> row) {
        String changes = row.keySet().stream()
                .map(column -> column + " = " + placeholder(column) + ", ")
                .collect(Collectors.joining());
        jdbc.sql("UPDATE campaign." + table + " SET " + changes + "version = version + 1 WHERE id = :id")
                .params(params(row))
                .param("id", id)
                .update();
    }

    public void delete(String table, UUID id) {
        jdbc.sql("DELETE FROM campaign." + table + " WHERE id = :id")
                .param("id", id)
                .update();
    }

    private static String placeholder(String column) {
        return column.equals(WORDS) ? "to_tsvector('simple', :search)" : ":" + column;
    }

    private static Map<String, @Nullable Object> params(Map<String, ? extends @Nullable Object> row) {
        var params = new HashMap<String, @Nullable Object>();
        row.forEach((column, value) ->
                params.put(column, column.equals(WORDS) ? SearchWords.index(String.valueOf(value)) : plain(value)));
        return params;
    }

    private static @Nullable Object plain(@Nullable Object value) {
        if (value instanceof Enum<?> constant) {
            return constant.name();
        }
        if (value instanceof Instant instant) {
            return at(instant);
        }
        if (value instanceof Collection<?> all) {
            boolean ids = !all.isEmpty() && all.iterator().next() instanceof UUID;
            return ids ? all.toArray(UUID[]::new) : all.toArray(String[]::new);
        }
        return value;
    }

    /** An instant as a parameter of a statement. */
    public static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    public static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var when = row.getObject(column, OffsetDateTime.class);
        return when == null ? null : when.toInstant();
    }

    public static @Nullable UUID id(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
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
