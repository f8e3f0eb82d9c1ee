package org.zhixing.planreader.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.zhixing.planreader.Span;
import org.zhixing.planreader.table.Grid.Cell;
import org.zhixing.planreader.task.LabelUse;
import org.zhixing.planreader.task.Labels;
import org.zhixing.planreader.text.Lines;

/**
 * Tables drawn with characters: rows of cells between bars, boxes of lines, tabs, or one cell a line with a bar between.
 */
final class DrawnTables {
    private static final String BARS = "|｜│┃║┆┊";
    private static final Pattern RULE = Pattern.compile("[-=+|_:┌┬┐├┼┤└┴┘─━═╋┏┳┓┣┫┗┻┛╔╦╗╠╬╣╚╩╝│┃║—]{3,}");
    private static final Pattern INNER_RULE = Pattern.compile(".*[├┼┤┣╋┫╠╬╣+].*");
    private static final int LEAST_COLUMNS = 2;
    private static final int LONGEST_GROUP = 24;
    private static final int LAST_LINE_OF_HEADS = 12;
    private static final int MOST_LINES_OF_A_CELL = 8;

    private final String source;
    private final List<int[]> lines;
    private final Map<String, LabelUse> house;
    private final List<Grid> found = new ArrayList<>();
    private final List<Span> covered = new ArrayList<>();

    private DrawnTables(String source, Map<String, LabelUse> house) {
        this.source = source;
        this.house = house;
        this.lines = Lines.of(source);
    }

    /** What was found: the tables and the lines they take. */
    record Found(List<Grid> grids, List<Span> lines) {}

    static Found find(String source, boolean[] taken, Map<String, LabelUse> house) {
        DrawnTables tables = new DrawnTables(source, house);
        boolean any = source.indexOf('\t') >= 0 || BARS.chars().anyMatch(c -> source.indexOf(c) >= 0);
        if (any) {
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
        char bar = bar(lines.get(first));
        if (bar == 0) {
            return first;
        }
        if (alone(lines.get(first))) {
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
            boolean ruled = rule(line);
            if (ruled || count(line, bar) >= LEAST_COLUMNS - (bar == '\t' ? 0 : 1)) {
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
        List<List<Cell>> rows = boxed ? boxes(first, end, bar) : plain(first, end, bar);
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
                && count(lines.get(i + 1), bar) >= LEAST_COLUMNS
                && count(lines.get(i - 1), bar) >= LEAST_COLUMNS;
    }

    /** Looks no further than heads reach, so that a long run of lines without any is not read from each line anew. */
    private boolean headedWithin(int first, int end, char bar) {
        List<List<Cell>> rows = plain(first, end, bar);
        return headed(rows)
                || headed(boxes(first, end, bar))
                || (!rows.isEmpty() && label(rows.get(0).get(0)));
    }

    private boolean rule(int[] line) {
        String s = source.substring(line[0], Math.min(line[1], line[0] + 400))
                .strip()
                .replace(" ", "")
                .replace("　", "");
        return RULE.matcher(s).matches();
    }

    private char bar(int[] line) {
        boolean words = false;
        boolean tabs = false;
        for (int i = line[0]; i < line[1]; i++) {
            char c = source.charAt(i);
            if (BARS.indexOf(c) >= 0) {
                return c;
            }
            if (c == '\t' && words && (tabs || count(line, '\t') >= LEAST_COLUMNS)) {
                return c;
            }
            tabs |= c == '\t' && words;
            words |= !Character.isWhitespace(c);
        }
        return rule(line) && line[1] > line[0] ? '│' : 0;
    }

    private int count(int[] line, char bar) {
        int n = 0;
        for (int i = line[0]; i < line[1]; i++) {
            n += same(source.charAt(i), bar) ? 1 : 0;
        }
        return n;
    }

    private static boolean same(char c, char bar) {
        return c == bar || (bar != '\t' && BARS.indexOf(c) >= 0);
    }

    private List<Cell> cells(int[] line, char bar) {
        List<Cell> out = new ArrayList<>();
        int from = line[0];
        for (int i = line[0]; i <= line[1]; i++) {
            if (i == line[1] || same(source.charAt(i), bar)) {
                out.add(cell(from, i));
                from = i + 1;
            }
        }
        if (bar != '\t') {
            if (!out.isEmpty() && out.get(0).parts().isEmpty()) {
                out.remove(0);
            }
            if (!out.isEmpty() && out.get(out.size() - 1).parts().isEmpty()) {
                out.remove(out.size() - 1);
            }
        }
        return out;
    }

    private Cell cell(int from, int to) {
        int a = from;
        int b = to;
        while (a < b && Character.isWhitespace(source.charAt(a))) {
            a++;
        }
        while (b > a && Character.isWhitespace(source.charAt(b - 1))) {
            b--;
        }
        return new Cell(a < b ? List.of(new Span(a, b)) : List.of(), false);
    }

    private List<List<Cell>> plain(int first, int end, char bar) {
        List<List<Cell>> rows = new ArrayList<>();
        for (int i = first; i < end; i++) {
            if (!rule(lines.get(i)) && lines.get(i)[1] > lines.get(i)[0]) {
                List<Cell> cells = cells(lines.get(i), bar);
                if (!cells.isEmpty()) {
                    rows.add(cells);
                }
            }
        }
        return rows;
    }

    /** In a box a row may take several lines; a rule closes it. */
    private List<List<Cell>> boxes(int first, int end, char bar) {
        List<List<Cell>> rows = new ArrayList<>();
        List<Cell> open = new ArrayList<>();
        for (int i = first; i < end; i++) {
            if (rule(lines.get(i))) {
                if (!open.isEmpty()) {
                    rows.add(open);
                    open = new ArrayList<>();
                }
                continue;
            }
            List<Cell> more = cells(lines.get(i), bar);
            for (int c = 0; c < more.size(); c++) {
                if (c < open.size()) {
                    List<Span> parts = new ArrayList<>(open.get(c).parts());
                    parts.addAll(more.get(c).parts());
                    open.set(c, new Cell(parts, false));
                } else {
                    open.add(more.get(c));
                }
            }
        }
        if (!open.isEmpty()) {
            rows.add(open);
        }
        return rows;
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

    private boolean alone(int[] line) {
        String s = source.substring(line[0], Math.min(line[1], line[0] + 20)).strip();
        return s.length() == 1 && BARS.indexOf(s.charAt(0)) >= 0;
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
        cells.add(cell(lines.get(above)[0], lines.get(above)[1]));
        if (!label(cells.get(0))) {
            return firstBar;
        }
        List<Span> parts = new ArrayList<>();
        int i = firstBar + 1;
        int blank = 0;
        int lastBar = firstBar;
        while (i < lines.size() && blank < 3 && parts.size() <= MOST_LINES_OF_A_CELL) {
            int[] line = lines.get(i);
            boolean bar = alone(line);
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
                parts.addAll(cell(line[0], line[1]).parts());
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
