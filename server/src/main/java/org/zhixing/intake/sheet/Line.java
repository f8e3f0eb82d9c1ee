package org.zhixing.intake.sheet;

import java.util.List;

/**
 * A row.
 *
 * @param number as the spreadsheet counts, from 1
 */
public record Line(int number, List<Cell> cells) {

    public Line {
        cells = List.copyOf(cells);
    }

    public Cell cell(int place) {
        return place < cells.size() ? cells.get(place) : Cell.EMPTY;
    }

    public boolean isEmpty() {
        return cells.stream().allMatch(Cell::isEmpty);
    }

    /** How many different texts stand in it; what is merged across counts once. */
    public long texts() {
        return cells.stream()
                .filter(cell -> !cell.isEmpty())
                .map(Cell::text)
                .distinct()
                .count();
    }

    /** The first text in it. */
    public String first() {
        return cells.stream()
                .map(Cell::text)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }
}
