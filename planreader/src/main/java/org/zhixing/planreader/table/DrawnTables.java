package org.zhixing.planreader.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.zhixing.planreader.Span;
import org.zhixing.planreader.table.Grid.Cell;
import org.zhixing.planreader.task.LabelUse;
import org.zhixing.planreader.task.Labels;

/**
 * Tables drawn with characters: rows of cells between bars, boxes of lines, tabs, or one cell a line with a bar between.
 */
final class DrawnTables {
    private static final Pattern INNER_RULE = Pattern.compile(".*[├┼┤┣╋┫╠╬╣+].*");
    private static final int LEAST_COLUMNS = 2;
    private static final int LONGEST_GROUP = 24;
    private static final int LAST_LINE_OF_HEADS = 12;
    private static final int MOST_LINES_OF_A_CELL = 8;

    private final String source;
    private final BarLines bars;
    private final List<int[]> lines;
    private final Map<String, LabelUse> house;
    private final List<Grid> found = new ArrayList<>();
    private final List<Span> covered = new ArrayList<>();

    private DrawnTables(String source, Map<String, LabelUse> house) {
        this.source = source;
        this.house = house;
        this.bars = new BarLines(source);
        this.lines = bars.all();
    }

    /** What was found: the tables and the lines they take. */
    record Found(List<Grid> grids, List<Span> lines) {}

    static Found find(String source, boolean[] taken, Map<String, LabelUse> house) {
        DrawnTables tables = new DrawnTables(source, house);
        if (BarLines.drawn(source)) {
            tables.scan(taken);
        }
        return new Found(tables.found, tables.covered);
    }

    private void scan(boolean[] taken) {
        int i = 0;
        while (i < lines.size()) {
            int[] line = lines.get(i);
            if (line[1] > line[0] && taken[line[0]]) {
                i++;
                continue;
            }
            int end = run(i);
            if (end > i) {
                i = end;
                continue;
            }
            i++;
        }
    }

    /** Tries to read a table from a line on; gives the line behind it, or the same line if there is none. */
    private int run(int first) {
        char bar = bars.bar(lines.get(first));
        if (bar == 0) {
            return first;
        }
        if (bars.alone(lines.get(first))) {
            return cellPerLine(first);
        }
        if (!headedWithin(first, Math.min(lines.size(), first + LAST_LINE_OF_HEADS), bar)) {
            return first;
        }
        int end = first;
        int misses = 0;
        boolean boxed = false;
        while (end < lines.size() && misses < 2) {
            int[] line = lines.get(end);
            boolean blank =
                    source.substring(line[0], Math.min(line[1], line[0] + 200)).isBlank();
            boolean ruled = bars.rule(line);
            if (ruled || bars.count(line, bar) >= LEAST_COLUMNS - (bar == '\t' ? 0 : 1)) {
                boxed |= ruled
                        && INNER_RULE
                                .matcher(source.substring(line[0], line[1]))
                                .matches();
                misses = 0;
            } else if (blank) {
                misses++;
            } else if (!boxed && groupLine(end, bar)) {
                misses = 0;
            } else {
                break;
            }
            end++;
        }
        end -= misses;
        List<List<Cell>> rows = boxed ? bars.boxes(first, end, bar) : bars.plain(first, end, bar);
        if (rows.size() == 1) {
            rows = oneLine(rows.get(0));
        }
        if (rows.size() < 2 || !headed(rows)) {
            return first;
        }
        found.add(new Grid(rows, false));
        covered.add(new Span(lines.get(first)[0], lines.get(end - 1)[1]));
        return end;
    }

    /** A short line without bars between rows names a group of them. */
    private boolean groupLine(int i, char bar) {
        int[] line = lines.get(i);
        return line[1] - line[0] <= LONGEST_GROUP
                && i + 1 < lines.size()
                && bars.count(lines.get(i + 1), bar) >= LEAST_COLUMNS
                && bars.count(lines.get(i - 1), bar) >= LEAST_COLUMNS;
    }

    /** Looks no further than heads reach, so that a long run of lines without any is not read from each line anew. */
    private boolean headedWithin(int first, int end, char bar) {
        List<List<Cell>> rows = bars.plain(first, end, bar);
        return headed(rows)
                || headed(bars.boxes(first, end, bar))
                || (!rows.isEmpty() && label(rows.get(0).get(0)));
    }

    /** A whole table on one line: the heads of the columns say how many cells make a row. */
    private List<List<Cell>> oneLine(List<Cell> cells) {
        int k = 0;
        while (k < cells.size() && label(cells.get(k))) {
            k++;
        }
        if (k < LEAST_COLUMNS) {
            return List.of(cells);
        }
        boolean gapped = k < cells.size() && cells.get(k).parts().isEmpty() && (cells.size() + 1) % (k + 1) == 0;
        List<List<Cell>> rows = new ArrayList<>();
        for (int i = 0; i < cells.size(); i += gapped ? k + 1 : k) {
            rows.add(cells.subList(i, Math.min(cells.size(), i + k)));
        }
        return rows;
    }

    /** One cell a line, a bar on the line between; the first cell stands above the first bar. */
    private int cellPerLine(int firstBar) {
        List<Cell> cells = new ArrayList<>();
        int above = firstBar - 1;
        while (above >= 0 && lines.get(above)[0] == lines.get(above)[1]) {
            above--;
        }
        if (above < 0) {
            return firstBar;
        }
        cells.add(bars.cell(lines.get(above)[0], lines.get(above)[1]));
        if (!label(cells.get(0))) {
            return firstBar;
        }
        List<Span> parts = new ArrayList<>();
        int i = firstBar + 1;
        int blank = 0;
        int lastBar = firstBar;
        while (i < lines.size() && blank < 3 && parts.size() <= MOST_LINES_OF_A_CELL) {
            int[] line = lines.get(i);
            boolean bar = bars.alone(line);
            lastBar = bar ? i : lastBar;
            boolean empty =
                    source.substring(line[0], Math.min(line[1], line[0] + 200)).isBlank();
            if (bar) {
                cells.add(new Cell(parts, false));
                parts = new ArrayList<>();
                blank = 0;
            } else if (empty) {
                blank++;
            } else {
                parts.addAll(bars.cell(line[0], line[1]).parts());
                blank = 0;
            }
            i++;
        }
        if (parts.size() > MOST_LINES_OF_A_CELL) {
            i = lastBar + 1;
        } else {
            cells.add(new Cell(parts, false));
        }
        List<List<Cell>> rows = oneLine(cells);
        if (rows.size() < 2 || !headed(rows)) {
            return firstBar;
        }
        found.add(new Grid(rows, false));
        covered.add(new Span(lines.get(above)[0], lines.get(Math.min(i, lines.size()) - 1)[1]));
        return i;
    }

    private boolean label(Cell cell) {
        return Labels.column(cell.words(source), house) != null;
    }

    private boolean headed(List<List<Cell>> rows) {
        return rows.stream()
                .limit(4)
                .anyMatch(r -> r.stream().filter(this::label).count() >= LEAST_COLUMNS
                        && r.stream().anyMatch(c -> Labels.column(c.words(source), house) != LabelUse.OTHER));
    }
}
