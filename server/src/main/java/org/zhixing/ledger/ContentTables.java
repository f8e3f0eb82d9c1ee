package org.zhixing.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.zhixing.act.CaseRef;
import org.zhixing.ledger.ContentCatalogue.Column;
import org.zhixing.ledger.ContentCatalogue.Table;

/**
 * The content of one schema, found from the database's catalogue: rows hang on each other by their foreign keys and by
 * {@code subject_id}, and every column of text is content unless it is named as a code. So a column that somebody adds
 * and forgets is destroyed with the rest, never left.
 */
public class ContentTables implements ContentKeeper {

    private static final int FEWEST_LETTERS = 4;

    private final String module;
    private final ContentCatalogue catalogue;
    private final Map<String, String> roots;

    /** For the subclasses of modules that keep content in a form of their own. */
    protected final JdbcTemplate jdbc;

    /**
     * @param roots types of cases with their tables
     * @param codes columns that hold no content, as {@code column} or {@code table.column}
     * @param links columns that point to a case without a foreign key, as {@code table.column}
     */
    public ContentTables(
            JdbcTemplate jdbc, String module, Map<String, String> roots, Set<String> codes, Set<String> links) {
        this.jdbc = jdbc;
        this.module = module;
        this.roots = Map.copyOf(roots);
        this.catalogue = new ContentCatalogue(jdbc, module, codes, links);
    }

    @Override
    public String module() {
        return module;
    }

    @Override
    public Optional<CaseRef> caseOf(UUID id) {
        return roots.entrySet().stream()
                .filter(root -> count("SELECT count(*) FROM " + quoted(root.getValue()) + " WHERE id = ?", id) > 0)
                .map(root -> new CaseRef(module, root.getKey(), id))
                .findFirst();
    }

    @Override
    public Set<String> labels(Collection<UUID> ids) {
        var labels = new LinkedHashSet<String>();
        for (String root : Set.copyOf(roots.values())) {
            jdbc.query(
                    "SELECT to_jsonb(t) ->> 'number', to_jsonb(t) ->> 'title' FROM " + quoted(root)
                            + " t WHERE id = ANY (?::uuid[])",
                    row -> {
                        for (int column = 1; column <= 2; column++) {
                            String label = row.getString(column);
                            if (label != null && label.length() >= FEWEST_LETTERS) {
                                labels.add(label);
                            }
                        }
                    },
                    (Object) ids.toArray(UUID[]::new));
        }
        return labels;
    }

    @Override
    public Map<UUID, String> numbers(Collection<UUID> ids) {
        var numbers = new LinkedHashMap<UUID, String>();
        for (String root : Set.copyOf(roots.values())) {
            jdbc.query(
                    "SELECT id, to_jsonb(t) ->> 'number' FROM " + quoted(root)
                            + " t WHERE id = ANY (?::uuid[]) AND to_jsonb(t) ->> 'number' IS NOT NULL",
                    row -> {
                        numbers.put(row.getObject(1, UUID.class), row.getString(2));
                    },
                    (Object) ids.toArray(UUID[]::new));
        }
        return numbers;
    }

    @Override
    public Set<UUID> hangingOn(Collection<UUID> ids) {
        var all = new LinkedHashSet<>(ids);
        int before;
        do {
            before = all.size();
            for (Table table : catalogue.tables()) {
                if (table.hasId() && !table.links().isEmpty()) {
                    all.addAll(jdbc.query(
                            "SELECT id FROM " + quoted(table.name()) + " WHERE " + linked(table.links()),
                            (row, n) -> row.getObject(1, UUID.class),
                            parameters(table.links().size(), all)));
                }
            }
        } while (all.size() > before);
        all.removeAll(ids);
        return all;
    }

    @Override
    public Map<String, Long> affected(Collection<UUID> ids) {
        var rows = new LinkedHashMap<String, Long>();
        for (Table table : withContent()) {
            long n = count(
                    "SELECT count(*) FROM " + quoted(table.name()) + " WHERE " + linked(table.places()),
                    parameters(table.places().size(), ids));
            if (n > 0) {
                rows.put(module + "." + table.name(), n);
            }
        }
        return rows;
    }

    @Override
    public Destroyed destroy(Collection<UUID> ids, String instead) {
        var rows = new LinkedHashMap<String, Long>();
        var words = new LinkedHashSet<String>();
        for (Table table : withContent()) {
            String where = " WHERE " + linked(table.places());
            for (Column column : table.content()) {
                collect(table, column, where, ids, words);
                if (column.isJson()) {
                    scrub(table, column, where, ids, instead);
                }
            }
            var values = new ArrayList<Object>();
            String set = table.content().stream()
                    .filter(column -> !column.isJson())
                    .map(column -> emptied(column, instead, values))
                    .collect(Collectors.joining(", "));
            values.addAll(Arrays.asList(parameters(table.places().size(), ids)));
            long n = set.isEmpty()
                    ? count(
                            "SELECT count(*) FROM " + quoted(table.name()) + where,
                            parameters(table.places().size(), ids))
                    : jdbc.update("UPDATE " + quoted(table.name()) + " SET " + set + where, values.toArray());
            if (n > 0) {
                rows.put(module + "." + table.name(), n);
            }
        }
        return new Destroyed(rows, words);
    }

    @Override
    public Map<String, Long> repeating(Collection<String> words) {
        var rows = new LinkedHashMap<String, Long>();
        for (Table table : withContent()) {
            String any = table.content().stream()
                    .filter(column -> !column.isIndex())
                    .map(column -> "position(w IN " + column.quoted() + "::text) > 0")
                    .collect(Collectors.joining(" OR "));
            if (any.isEmpty()) {
                continue;
            }
            long n = count(
                    "SELECT count(*) FROM " + quoted(table.name())
                            + " t WHERE EXISTS (SELECT FROM unnest(?::text[]) w WHERE " + any + ")",
                    (Object) words.toArray(String[]::new));
            if (n > 0) {
                rows.put(module + "." + table.name(), n);
            }
        }
        return rows;
    }

    @Override
    public void compact(Collection<String> tables) {
        for (String table : tables) {
            if (table.startsWith(module + ".")) {
                jdbc.execute("VACUUM (FULL, ANALYZE) " + quoted(table.substring(module.length() + 1)));
            }
        }
    }

    private List<Table> withContent() {
        return catalogue.tables().stream()
                .filter(table -> !table.content().isEmpty() && !table.places().isEmpty())
                .toList();
    }

    /** What stands in the place of a text; an empty one stays empty, and none stays none. */
    private static String emptied(Column column, String instead, List<Object> values) {
        String name = column.quoted();
        if (column.isIndex()) {
            return name + " = CASE WHEN " + name + " IS NULL THEN NULL ELSE ''::tsvector END";
        }
        if (column.isBytes()) {
            return name + " = CASE WHEN " + name + " IS NULL THEN NULL ELSE ''::bytea END";
        }
        values.add(instead);
        return column.isArray()
                ? name + " = CASE WHEN " + name + " IS NULL THEN NULL ELSE array_fill(?::text, ARRAY[cardinality("
                        + name + ")]) END"
                : name + " = CASE WHEN " + name + " IS NULL OR " + name + " = '' THEN " + name + " ELSE ? END";
    }

    private void collect(Table table, Column column, String where, Collection<UUID> ids, Set<String> words) {
        if (column.isIndex() || column.isBytes()) {
            return;
        }
        String value = column.isArray() ? "unnest(" + column.quoted() + ")" : column.quoted() + "::text";
        jdbc
                .queryForList(
                        "SELECT DISTINCT " + value + " FROM " + quoted(table.name()) + where,
                        String.class,
                        parameters(table.places().size(), ids))
                .stream()
                .filter(text -> text != null && text.strip().length() >= FEWEST_LETTERS)
                .forEach(words::add);
    }

    private void scrub(Table table, Column column, String where, Collection<UUID> ids, String instead) {
        record Row(String place, String json) {}
        var rows = jdbc.query(
                "SELECT ctid::text, " + column.quoted() + "::text FROM " + quoted(table.name()) + where + " AND "
                        + column.quoted() + " IS NOT NULL FOR UPDATE",
                (row, n) -> new Row(row.getString(1), row.getString(2)),
                parameters(table.places().size(), ids));
        for (Row row : rows) {
            jdbc.update(
                    "UPDATE " + quoted(table.name()) + " SET " + column.quoted() + " = ?::jsonb WHERE ctid = ?::tid",
                    ContentJson.emptied(row.json(), instead),
                    row.place());
        }
    }

    private static String linked(List<String> columns) {
        return columns.stream()
                .map(column -> ContentCatalogue.quoted(column) + " = ANY (?::uuid[])")
                .collect(Collectors.joining(" OR ", "(", ")"));
    }

    private static Object[] parameters(int times, Collection<UUID> ids) {
        var one = ids.toArray(UUID[]::new);
        var all = new Object[times];
        Arrays.fill(all, one);
        return all;
    }

    private long count(String sql, @Nullable Object... parameters) {
        Long n = jdbc.queryForObject(sql, Long.class, parameters);
        return n == null ? 0 : n;
    }

    private String quoted(String table) {
        return ContentCatalogue.quoted(module) + "." + ContentCatalogue.quoted(table);
    }
}
