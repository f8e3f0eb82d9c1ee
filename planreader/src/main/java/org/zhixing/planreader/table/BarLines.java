package org.zhixing.planreader.table;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.zhixing.planreader.Span;
import org.zhixing.planreader.table.Grid.Cell;
import org.zhixing.planreader.text.Lines;

/** The lines of a text as tables are drawn in them: what sets cells apart, which lines are rules, and the cells between. */
final class BarLines {
    private static final String BARS = "|｜│┃║┆┊";
    private static final Pattern RULE = Pattern.compile("[-=+|_:┌┬┐├┼┤└┴┘─━═╋┏┳┓┣┫┗┻┛╔╦╗╠╬╣╚╩╝│┃║—]{3,}");
    private static final int LEAST_TABS = 2;

    private final String source;
    private final List<int[]> all;

    BarLines(String source) {
        this.source = source;
        this.all = Lines.of(source);
    }

    /** Start and end of each line. */
    List<int[]> all() {
        return all;
    }

    /** Whether a text holds anything a table can be drawn with. */
    static boolean drawn(String source) {
        return source.indexOf('\t') >= 0 || BARS.chars().anyMatch(c -> source.indexOf(c) >= 0);
    }

    /** Whether a line is nothing but drawn lines. */
    boolean rule(int[] line) {
        String s = source.substring(line[0], Math.min(line[1], line[0] + 400))
                .strip()
                .replace(" ", "")
                .replace("　", "");
        return RULE.matcher(s).matches();
    }

    /** What sets the cells of a line apart; 0 if nothing does. */
    char bar(int[] line) {
        boolean words = false;
        boolean tabs = false;
        for (int i = line[0]; i < line[1]; i++) {
            char c = source.charAt(i);
            if (BARS.indexOf(c) >= 0) {
                return c;
            }
            if (c == '\t' && words && (tabs || count(line, '\t') >= LEAST_TABS)) {
                return c;
            }
            tabs |= c == '\t' && words;
            words |= !Character.isWhitespace(c);
        }
        return rule(line) && line[1] > line[0] ? '│' : 0;
    }

    /** How often a bar stands in a line. */
    int count(int[] line, char bar) {
        int n = 0;
        for (int i = line[0]; i < line[1]; i++) {
            n += same(source.charAt(i), bar) ? 1 : 0;
        }
        return n;
    }

    private static boolean same(char c, char bar) {
        return c == bar || (bar != '\t' && BARS.indexOf(c) >= 0);
    }

    /** The cells of a line. */
    List<Cell> cells(int[] line, char bar) {
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

    /** A stretch as a cell, without the space around it. */
    Cell cell(int from, int to) {
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

    /** Rows of one line each. */
    List<List<Cell>> plain(int first, int end, char bar) {
        List<List<Cell>> rows = new ArrayList<>();
        for (int i = first; i < end; i++) {
            if (!rule(all.get(i)) && all.get(i)[1] > all.get(i)[0]) {
                List<Cell> cells = cells(all.get(i), bar);
                if (!cells.isEmpty()) {
                    rows.add(cells);
                }
            }
        }
        return rows;
    }

    /** In a box a row may take several lines; a rule closes it. */
    List<List<Cell>> boxes(int first, int end, char bar) {
        List<List<Cell>> rows = new ArrayList<>();
        List<Cell> open = new ArrayList<>();
        for (int i = first; i < end; i++) {
            if (rule(all.get(i))) {
                if (!open.isEmpty()) {
                    rows.add(open);
                    open = new ArrayList<>();
                }
                continue;
            }
            List<Cell> more = cells(all.get(i), bar);
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

    /** Whether a line is one bar. */
    boolean alone(int[] line) {
        String s = source.substring(line[0], Math.min(line[1], line[0] + 20)).strip();
        return s.length() == 1 && BARS.indexOf(s.charAt(0)) >= 0;
    }
}
