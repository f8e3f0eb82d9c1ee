package org.zhixing.ledger;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the database says of the tables of one schema: which of their columns hold content, and how rows hang together. */
final class ContentCatalogue {

    /** Columns of these names hold a code or the name of who acted, in every module. */
    private static final Set<String> CODES = Set.of(
            "state",
            "kind",
            "rule",
            "number",
            "code",
            "form",
            "urgency",
            "colour",
            "subject_module",
            "subject_type",
            "person_name",
            "post_name",
            "unit_name");

    private static final Set<String> HOLDING =
            Set.of("text", "text[]", "character varying", "character", "tsvector", "jsonb", "json", "bytea");
    private static final String WHO_ACTED = "_by";
    private static final String COLUMNS =
            """
            SELECT c.relname, a.attname, format_type(a.atttypid, NULL) AS type,
                   EXISTS (SELECT FROM pg_constraint k
                            WHERE k.conrelid = c.oid AND a.attnum = ANY (k.conkey)
                              AND (k.contype IN ('p', 'f', 'u')
                                   OR (k.contype = 'c' AND pg_get_constraintdef(k.oid) LIKE '%ANY (ARRAY[%'))) AS key,
                   EXISTS (SELECT FROM pg_constraint k
                            WHERE k.conrelid = c.oid AND k.contype = 'f' AND k.confrelid <> c.oid
                              AND k.conkey = ARRAY[a.attnum]) AS link
              FROM pg_class c
              JOIN pg_namespace n ON n.oid = c.relnamespace
              JOIN pg_attribute a ON a.attrelid = c.oid
             WHERE n.nspname = ? AND c.relkind IN ('r', 'p') AND a.attnum > 0 AND NOT a.attisdropped
               AND a.attgenerated = '' AND c.relname <> 'flyway_schema_history'
             ORDER BY c.relname, a.attnum""";

    private final JdbcTemplate jdbc;
    private final String schema;
    private final Set<String> codes;
    private final Set<String> links;
    private volatile @Nullable List<Table> tables;

    ContentCatalogue(JdbcTemplate jdbc, String schema, Set<String> codes, Set<String> links) {
        this.jdbc = jdbc;
        this.schema = schema;
        this.codes = Set.copyOf(codes);
        this.links = Set.copyOf(links);
    }

    /** A column of content. */
    record Column(String name, String type) {

        boolean isArray() {
            return type.endsWith("[]");
        }

        boolean isIndex() {
            return type.equals("tsvector");
        }

        boolean isJson() {
            return type.equals("jsonb") || type.equals("json");
        }

        boolean isBytes() {
            return type.equals("bytea");
        }

        String quoted() {
            return ContentCatalogue.quoted(name);
        }
    }

    /**
     * A table.
     *
     * @param links columns that point to what a row hangs on
     */
    record Table(String name, boolean hasId, List<String> links, List<Column> content) {

        /** Columns by which a row belongs to a case. */
        List<String> places() {
            var places = new ArrayList<>(links);
            if (hasId) {
                places.add("id");
            }
            return places;
        }
    }

    /** Read once: tables change with a release, never under a running server. */
    List<Table> tables() {
        var known = tables;
        if (known == null) {
            known = read();
            tables = known;
        }
        return known;
    }

    private List<Table> read() {
        var found = new LinkedHashMap<String, Table>();
        jdbc.query(
                COLUMNS,
                row -> {
                    String table = row.getString("relname");
                    String column = row.getString("attname");
                    String type = row.getString("type");
                    var known = found.computeIfAbsent(
                            table, name -> new Table(name, false, new ArrayList<>(), new ArrayList<>()));
                    if (type.equals("uuid")) {
                        if (column.equals("id")) {
                            found.put(table, new Table(table, true, known.links(), known.content()));
                        } else if (row.getBoolean("link")
                                || column.equals("subject_id")
                                || links.contains(table + "." + column)) {
                            known.links().add(column);
                        }
                    } else if (holdsText(type) && !row.getBoolean("key") && !isCode(table, column)) {
                        known.content().add(new Column(column, type));
                    }
                },
                schema);
        return List.copyOf(found.values());
    }

    private boolean isCode(String table, String column) {
        return CODES.contains(column)
                || column.endsWith(WHO_ACTED)
                || codes.contains(column)
                || codes.contains(table + "." + column);
    }

    private static boolean holdsText(String type) {
        return HOLDING.contains(type);
    }

    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
