package org.zhixing.rows;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhixing.shell.SearchWords;

/** Writes single rows of the schema of the module in which the extending class stands, and of no other. */
public abstract class Rows {

    private final JdbcClient jdbc;
    private final String module;
    private final String schema;
    private final String words;

    /** @param words the column that is searched; its value is plain text, indexed on the way */
    protected Rows(JdbcClient jdbc, String words) {
        this.jdbc = jdbc;
        this.module = Schema.of(getClass());
        this.schema = module + ".";
        this.words = words;
    }

    /** Name of the module whose rows these are. */
    public final String module() {
        return module;
    }

    public final void insert(String table, Map<String, ? extends @Nullable Object> row) {
        String values = row.keySet().stream().map(this::placeholder).collect(Collectors.joining(", "));
        jdbc.sql("INSERT INTO " + schema + table + " (" + String.join(", ", row.keySet()) + ") VALUES (" + values + ")")
                .params(params(row))
                .update();
    }

    /** Changes a row and counts its version on. */
    public final void update(String table, UUID id, Map<String, ? extends @Nullable Object> row) {
        String changes = row.keySet().stream()
                .map(column -> column + " = " + placeholder(column) + ", ")
                .collect(Collectors.joining());
        jdbc.sql("UPDATE " + schema + table + " SET " + changes + "version = version + 1 WHERE id = :id")
                .params(params(row))
                .param("id", id)
                .update();
    }

    public final void delete(String table, UUID id) {
        jdbc.sql("DELETE FROM " + schema + table + " WHERE id = :id")
                .param("id", id)
                .update();
    }

    private String placeholder(String column) {
        return column.equals(words) ? "to_tsvector('simple', :" + words + ")" : ":" + column;
    }

    private Map<String, @Nullable Object> params(Map<String, ? extends @Nullable Object> row) {
        var params = new HashMap<String, @Nullable Object>();
        row.forEach((column, value) ->
                params.put(column, column.equals(words) ? SearchWords.index(String.valueOf(value)) : plain(value)));
        return params;
    }

    private static @Nullable Object plain(@Nullable Object value) {
        if (value instanceof Enum<?> constant) {
            return constant.name();
        }
        if (value instanceof Instant instant) {
            return Columns.at(instant);
        }
        if (value instanceof Collection<?> all) {
            boolean ids = !all.isEmpty() && all.iterator().next() instanceof UUID;
            return ids ? all.toArray(UUID[]::new) : all.toArray(String[]::new);
        }
        return value;
    }
}
