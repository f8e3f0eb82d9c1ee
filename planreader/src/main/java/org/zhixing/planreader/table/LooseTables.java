package org.zhixing.planreader.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.zhixing.planreader.Span;
import org.zhixing.planreader.table.Grid.Cell;
import org.zhixing.planreader.task.LabelUse;
import org.zhixing.planreader.task.Labels;
import org.zhixing.planreader.text.Folding;
import org.zhixing.planreader.text.Lines;

/**
 * Tables that lost their lines when they were copied: one cell a line, or cells set apart by spaces. The heads of their
 * columns stand one behind the other; below them the numbers of the rows, or the number of columns, say where a row ends.
 */
final class LooseTables {
    private static final int LEAST_HEADS = 3;
    private static final int MOST_HEADS = 12;
    private static final int LONGEST_HEAD = 14;
    private static final int LONGEST_CELL = 600;
    private static final int MOST_PIECES = 60;
    private static final Pattern NUMBERED = Pattern.compile("序号|编号|序列|项次");
    private static final Pattern ENDS = Pattern.compile(
            "附件\\d{0,2}:?.{0,30}|[一二三四五六七八九十]{1,2}、.*|备?注:.*|.{0,30}\\d{4}年\\d{1,2}月\\d{1,2}日|上一篇.*|下一篇.*|.?打印.*|.?关闭.*|说明:.*|联系人:.*");

    private final String source;
    private final boolean[] taken;
    private final Map<String, LabelUse> house;
    private final List<Piece> pieces = new ArrayList<>();
    private final List<Grid> grids = new ArrayList<>();
    private final List<Span> ranges = new ArrayList<>();

    /** Words between two spaces, or a whole line; {@code line} counts the lines that are not empty. */
    private record Piece(int start, int end, int line, boolean blankBefore, String words) {}

    /** The heads of a table and where its rows begin. */
    private record Heads(List<Piece> pieces, List<@Nullable LabelUse> uses, int next) {}

    /** The tables found and what they take of the document. */
    record Found(List<Grid> grids, List<Span> ranges) {}

    private LooseTables(String source, boolean[] taken, Map<String, LabelUse> house) {
        this.source = source;
        this.taken = taken;
        this.house = house;
    }

    static Found find(String source, boolean[] taken, Map<String, LabelUse> house) {
        LooseTables lines = new LooseTables(source, taken, house);
        lines.cut(false);
        lines.scan(false);
        LooseTables words = new LooseTables(source, taken, house);
        if (lines.grids.isEmpty() && words.worth()) {
            words.cut(true);
            words.scan(true);
            return new Found(words.grids, words.ranges);
        }
        return new Found(lines.grids, lines.ranges);
    }

    private boolean worth() {
        return (source.contains("单位") || source.contains("部门") || source.contains("科室"))
                && (source.contains("任务")
                        || source.contains("事项")
                        || source.contains("措施")
                        || source.contains("内容")
                        || source.contains("项目"));
    }

    private void cut(boolean atSpaces) {
        int line = 0;
        boolean blank = false;
        for (int[] l : Lines.of(source)) {
            int before = pieces.size();
            int from = -1;
            for (int i = l[0]; i <= l[1]; i++) {
                boolean gap = i == l[1] || (Folding.space(source.charAt(i)) && (atSpaces || from < 0));
                if (!gap && from < 0) {
                    from = i;
                } else if (gap && from >= 0) {
                    if (!taken[from]) {
                        int end = i;
                        while (end > from && Folding.space(source.charAt(end - 1))) {
                            end--;
                        }
                        String words = end - from > LONGEST_CELL ? "" : Lines.squeeze(source, from, end);
                        pieces.add(new Piece(from, end, line, blank, words));
                    }
                    from = -1;
                }
            }
            blank = pieces.size() == before && l[1] - l[0] < LONGEST_CELL;
            line += blank ? 0 : 1;
        }
    }

    private void scan(boolean atSpaces) {
        int i = 0;
        while (i < pieces.size()) {
            Heads heads = heads(i, atSpaces);
            int end = heads == null ? i : rows(heads, atSpaces);
            i = Math.max(end, i + 1);
        }
    }

    /** The heads that begin at a piece: known ones one behind the other, one unknown among them at most. */
    private @Nullable Heads heads(int first, boolean atSpaces) {
        Piece opening = pieces.get(first);
        if (!shortEnough(first, atSpaces) || (!NUMBERED.matcher(opening.words()).matches() && use(opening) == null)) {
            return null;
        }
        List<Piece> found = new ArrayList<>();
        List<@Nullable LabelUse> uses = new ArrayList<>();
        int known = 0;
        int i = first;
        while (i < pieces.size() && found.size() < MOST_HEADS) {
            Piece p = pieces.get(i);
            boolean near = !atSpaces || p.line() == opening.line();
            LabelUse use = p.words().length() > LONGEST_HEAD ? null : use(p);
            if (!near || (use == null && !numbered(p))) {
                break;
            }
            known += Labels.use(p.words()) != null ? 1 : 0;
            found.add(p);
            uses.add(use);
            i++;
        }
        boolean assigns =
                uses.stream().anyMatch(u -> u == LabelUse.LEAD || u == LabelUse.RESPONSIBLE || u == LabelUse.SUPPORT);
        boolean says = uses.contains(LabelUse.TEXT) || uses.contains(LabelUse.TARGET);
        return found.size() >= LEAST_HEADS && known >= 2 && assigns && says ? new Heads(found, uses, i) : null;
    }

    /** Whether as many pieces as make the heads of a table are no longer than heads are. */
    private boolean shortEnough(int first, boolean atSpaces) {
        if (first + LEAST_HEADS > pieces.size()) {
            return false;
        }
        for (Piece p : pieces.subList(first, first + LEAST_HEADS)) {
            if (p.words().length() > LONGEST_HEAD
                    || p.words().isEmpty()
                    || (atSpaces && p.line() != pieces.get(first).line())) {
                return false;
            }
        }
        return true;
    }

    private static boolean numbered(Piece p) {
        return NUMBERED.matcher(p.words()).matches();
    }

    private @Nullable LabelUse use(Piece p) {
        LabelUse use = Labels.column(p.words(), house);
        return use == null ? Labels.head(p.words()) : use;
    }

    /** Reads the rows below some heads; gives the piece behind the table, or where the heads begin if there is none. */
    private int rows(Heads heads, boolean atSpaces) {
        int k = heads.pieces().size();
        boolean counted = numbered(heads.pieces().get(0));
        List<List<Cell>> rows = new ArrayList<>();
        rows.add(heads.pieces().stream()
                .map(p -> new Cell(List.of(new Span(p.start(), p.end())), false))
                .toList());
        int i = heads.next();
        int n = 1;
        boolean separated = !atSpaces && heads.next() < pieces.size() && blanksBetween(heads);
        while (i < pieces.size() && !ends(pieces.get(i), counted)) {
            int end = counted ? numberedEnd(i, n, k, atSpaces) : plainEnd(i, k, atSpaces);
            if (end <= i) {
                break;
            }
            List<Piece> row = pieces.subList(i, end);
            List<Cell> cells = counted || atSpaces || row.size() != k
                    ? aligned(row, heads, counted, !separated)
                    : row.stream()
                            .map(p -> new Cell(List.of(new Span(p.start(), p.end())), false))
                            .toList();
            if (cells.isEmpty()) {
                break;
            }
            rows.add(cells);
            i = end;
            n++;
        }
        if (rows.size() < 2 || (!counted && rows.size() < 3 && !atSpaces)) {
            return heads.next() - k;
        }
        grids.add(new Grid(rows, true));
        ranges.add(new Span(heads.pieces().get(0).start(), pieces.get(i - 1).end()));
        return i;
    }

    private static boolean blanksBetween(Heads heads) {
        return heads.pieces().subList(1, heads.pieces().size()).stream().allMatch(Piece::blankBefore);
    }

    private static boolean ends(Piece p, boolean counted) {
        return p.words().isEmpty() || (ENDS.matcher(p.words()).matches() && !counted);
    }

    /** Behind the row with a number: where the next number stands, or as many cells as there are heads. */
    private int numberedEnd(int from, int n, int k, boolean atSpaces) {
        if (!isNumber(pieces.get(from), n)) {
            return from;
        }
        int i = from + 1;
        while (i < pieces.size() && i - from < MOST_PIECES) {
            Piece p = pieces.get(i);
            if (isNumber(p, n + 1)) {
                return i;
            }
            if (ENDS.matcher(p.words()).matches() || p.words().isEmpty()) {
                return i;
            }
            i++;
        }
        boolean more = pieces.subList(from + 1, i).stream().anyMatch(p -> isNumber(p, n + 1));
        return more ? i : Math.min(i, lastRow(from, k, atSpaces));
    }

    /** The last row has no number behind it: it ends with its line, or with as many cells as there are heads. */
    private int lastRow(int from, int k, boolean atSpaces) {
        int i = from;
        while (i < pieces.size()
                && i - from < k
                && (!atSpaces || pieces.get(i).line() == pieces.get(from).line())) {
            i++;
        }
        return i;
    }

    private static boolean isNumber(Piece p, int n) {
        String w = p.words();
        return w.equals(String.valueOf(n)) || w.equals(n + ".") || w.equals(n + "、") || w.equals("(" + n + ")");
    }

    private int plainEnd(int from, int k, boolean atSpaces) {
        if (atSpaces) {
            int i = from;
            while (i < pieces.size() && pieces.get(i).line() == pieces.get(from).line()) {
                i++;
            }
            return i - from >= 2 && i - from <= 2 * k ? i : from;
        }
        return from + k <= pieces.size() ? from + k : from;
    }

    /** Puts the pieces of a row into the columns they fit best, in order; some may be empty, some hold several pieces. */
    private List<Cell> aligned(List<Piece> row, Heads heads, boolean counted, boolean blanksAreCells) {
        int k = heads.pieces().size();
        int m = row.size();
        double[][] best = new double[m + 1][k];
        int[][] from = new int[m + 1][k];
        for (double[] line : best) {
            Arrays.fill(line, Double.NEGATIVE_INFINITY);
        }
        best[0][0] = counted ? fit(row.get(0), 0, heads, true) : fit(row.get(0), 0, heads, false);
        for (int c = 1; c < k && !counted; c++) {
            best[0][c] = fit(row.get(0), c, heads, false) - c;
        }
        for (int i = 1; i < m; i++) {
            for (int c = counted ? 1 : 0; c < k; c++) {
                for (int b = 0; b <= c; b++) {
                    boolean again = b == c;
                    int skipped = Math.max(0, c - b - 1);
                    boolean blank = blanksAreCells && row.get(i).blankBefore();
                    double cost = again ? (blank ? 2 : 0.8) : skipped * (blank ? 0.2 : 1);
                    double value = best[i - 1][b] - cost + fit(row.get(i), c, heads, false);
                    if (value > best[i][c]) {
                        best[i][c] = value;
                        from[i][c] = b;
                    }
                }
            }
        }
        int at = 0;
        for (int c = 1; c < k; c++) {
            at = best[m - 1][c] > best[m - 1][at] ? c : at;
        }
        if (best[m - 1][at] <= 0) {
            return List.of();
        }
        List<List<Span>> cells = new ArrayList<>();
        for (int c = 0; c < k; c++) {
            cells.add(new ArrayList<>());
        }
        for (int i = m - 1; i >= 0; i--) {
            cells.get(at).add(0, new Span(row.get(i).start(), row.get(i).end()));
            at = from[i][at];
        }
        return cells.stream().map(c -> new Cell(List.copyOf(c), false)).toList();
    }

    /** How well a piece fits a column. */
    private static double fit(Piece p, int column, Heads heads, boolean number) {
        LabelUse use = heads.uses().get(column);
        String w = p.words();
        if (number) {
            return 3;
        }
        boolean units = CellWords.units(w);
        boolean time = CellWords.time(w);
        boolean person = CellWords.person(w);
        return switch (Objects.requireNonNullElse(use, LabelUse.OTHER)) {
            case LEAD, RESPONSIBLE, SUPPORT -> units ? 2 : time || person ? -2 : -1;
            case TIME -> time ? 2 : units ? -2 : -0.5;
            case PERSON -> person ? 2 : -2;
            case TEXT, TARGET -> units || time || person ? -1 : w.length() >= 4 ? 2 : 0.5;
            case OTHER -> units || time ? -1 : 0.2;
        };
    }
}
