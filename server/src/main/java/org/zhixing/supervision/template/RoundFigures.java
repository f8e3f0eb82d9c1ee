package org.zhixing.supervision.template;

import java.util.List;
import java.util.Map;

/**
 * What fills a template: figures by name, and for each table its rows by name of column. All of it text as people read
 * it; columns that are numbers read as numbers.
 */
public record RoundFigures(Map<String, String> figures, Map<String, List<Map<String, String>>> tables) {

    public RoundFigures {
        figures = Map.copyOf(figures);
        tables = Map.copyOf(tables);
    }

    List<Map<String, String>> rows(String table) {
        return tables.getOrDefault(table, List.of());
    }
}
