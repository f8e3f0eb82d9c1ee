package org.zhixing.supervision.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes rows set-based: all new rows of a table in one statement, all changes of the same columns in one statement.
 * Few rows travel as one JSON document, many are copied in; table and column names come from code only.
 */
@Component
class Writer {

    /** From here on new rows are copied in, which is several times faster. */
    private static final int COPY_FROM = 100;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final JsonMapper json;

    Writer(JdbcClient jdbc, JdbcTemplate batches, JsonMapper json) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.json = json;
    }

    void write(List<Effects.Insert> inserts, List<Effects.Update> updates) {
        inserts.stream()
                .collect(Collectors.groupingBy(Effects.Insert::table, LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(same -> insert(same.getKey(), same.getValue()));
        change(updates, true);
    }

    /** Writes numbers that sheets have just got; this is part of the same change, so versions stay. */
    void number(List<Effects.Update> updates) {
        change(updates, false);
    }

    private void insert(Table table, List<Effects.Insert> rows) {
        if (rows.size() >= COPY_FROM) {
            rows.stream()
                    .map(row -> row.fields().values())
                    .collect(Collectors.groupingBy(
                            row -> List.copyOf(row.keySet()), LinkedHashMap::new, Collectors.toList()))
                    .forEach((columns, some) -> TextCopy.rows(batches, table.sqlName(), columns, some));
            return;
        }
        jdbc.sql("INSERT INTO " + table.sqlName() + " SELECT * FROM jsonb_populate_recordset(NULL::" + table.sqlName()
                        + ", CAST(:rows AS jsonb))")
                .param(
                        "rows",
                        document(rows.stream().map(row -> row.fields().values()).toList()))
                .update();
    }

    private void change(List<Effects.Update> updates, boolean counted) {
        updates.stream()
                .collect(Collectors.groupingBy(
                        update -> new Shape(
                                update.table(),
                                List.copyOf(update.fields().values().keySet())),
                        LinkedHashMap::new,
                        Collectors.toList()))
                .forEach((shape, some) ->
                        change(shape, some, counted && shape.table().versioned()));
    }

    private void change(Shape shape, List<Effects.Update> updates, boolean counted) {
        var set = new ArrayList<String>();
        shape.columns().forEach(column -> set.add(column + " = new." + column));
        if (counted) {
            set.add("version = old.version + 1");
        }
        var rows = updates.stream()
                .map(update -> {
                    Map<String, @Nullable Object> row =
                            new LinkedHashMap<>(update.fields().values());
                    row.put("id", update.id());
                    return row;
                })
                .toList();
        int changed = jdbc.sql("UPDATE " + shape.table().sqlName() + " old SET " + String.join(", ", set)
                        + " FROM jsonb_populate_recordset(NULL::"
                        + shape.table().sqlName()
                        + ", CAST(:rows AS jsonb)) new WHERE old.id = new.id")
                .param("rows", document(rows))
                .update();
        if (changed != updates.size()) {
            throw new IllegalStateException("changed " + changed + " of " + updates.size() + " in " + shape.table());
        }
    }

    private String document(List<Map<String, @Nullable Object>> rows) {
        return json.writeValueAsString(rows);
    }

    private record Shape(Table table, List<String> columns) {}
}
