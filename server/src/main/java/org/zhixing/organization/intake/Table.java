package org.zhixing.organization.intake;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhixing.shell.TableImport.Line;

/**
 * A table whose heads are understood.
 *
 * @param lines the rows below the heads
 */
record Table(ImportKind kind, Map<Column, Integer> places, List<Line> lines) {

    private static final int HEADS_WITHIN = 10;

    /** Looks for the row of heads among the first ones: titles may stand above it. */
    static Optional<Table> of(List<Line> lines) {
        for (int i = 0; i < Math.min(HEADS_WITHIN, lines.size()); i++) {
            for (var kind : List.of(ImportKind.STAFF, ImportKind.UNITS)) {
                var places = places(kind, lines.get(i).cells());
                if (places.keySet().containsAll(kind.required())) {
                    return Optional.of(new Table(kind, places, new ArrayList<>(lines.subList(i + 1, lines.size()))));
                }
            }
        }
        return Optional.empty();
    }

    private static Map<Column, Integer> places(ImportKind kind, List<String> heads) {
        var places = new EnumMap<Column, Integer>(Column.class);
        for (int i = 0; i < heads.size(); i++) {
            for (var column : kind.columns()) {
                if (column.isHeadedBy(heads.get(i))) {
                    places.putIfAbsent(column, i);
                    break;
                }
            }
        }
        return places;
    }

    /** The cell, empty when the column or the cell is missing. */
    String cell(Line line, Column column) {
        var place = places.get(column);
        return place == null || place >= line.cells().size() ? "" : line.cells().get(place);
    }
}
