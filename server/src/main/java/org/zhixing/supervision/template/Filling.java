package org.zhixing.supervision.template;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.zhixing.supervision.template.TemplateKind.Column;
import org.zhixing.supervision.template.TemplateKind.Figure;
import org.zhixing.supervision.template.TemplateKind.Table;

/**
 * What fills a template: figures, and the rows of each table. All of it text as people read it; columns that are numbers
 * read as numbers. Whoever makes it has asked what the reader may see.
 */
public record Filling(Map<Figure, String> figures, Map<Table, List<Map<Column, String>>> tables) {

    private static final List<Column> NAMING =
            List.of(Column.NUMBER, Column.TITLE, Column.SOURCE, Column.PROBLEM, Column.MEETING);

    public Filling {
        figures = Map.copyOf(figures);
        tables = Map.copyOf(tables);
    }

    /** A register: one list, numbered. */
    public static Filling register(Map<Figure, String> figures, List<Map<Column, String>> rows) {
        return new Filling(figures, Map.of(Table.ALL, numbered(rows)));
    }

    /** Rows with their serial numbers, from 1. */
    public static List<Map<Column, String>> numbered(List<Map<Column, String>> rows) {
        return IntStream.range(0, rows.size())
                .mapToObj(i -> {
                    var row = new EnumMap<Column, String>(Column.class);
                    row.putAll(rows.get(i));
                    row.put(Column.SERIAL, Integer.toString(i + 1));
                    return (Map<Column, String>) row;
                })
                .toList();
    }

    /** Numbers and titles of all that is in it, also where a template leaves them out. */
    String named() {
        return tables.values().stream()
                .flatMap(List::stream)
                .flatMap(row -> NAMING.stream().map(column -> row.getOrDefault(column, "")))
                .distinct()
                .collect(Collectors.joining("\n"));
    }

    List<Map<Column, String>> rows(Table table) {
        return tables.getOrDefault(table, List.of());
    }
}
