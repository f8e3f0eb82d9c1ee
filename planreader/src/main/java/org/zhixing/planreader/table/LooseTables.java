package org.zhixing.planreader.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.zhixing.planreader.Span;
import org.zhixing.planreader.table.Grid.Cell;
import org.zhixing.planreader.task.LabelUse;

/**
 * Tables that lost their lines when they were copied: one cell a line, or cells set apart by spaces. The heads of their
 * columns stand one behind the other; below them the numbers of the rows, or the number of columns, say where a row ends.
 */
final class LooseTables {
    private static final int MOST_PIECES = 60;
    private static final Pattern ENDS = Pattern.compile(
            "附件\\d{0,2}:?.{0,30}|[一二三四五六七八九十]{1,2}、.*|备?注:.*|.{0,30}\\d{4}年\\d{1,2}月\\d{1,2}日|上一篇.*|下一篇.*|.?打印.*|.?关闭.*|说明:.*|联系人:.*");

    private final String source;
    private final Map<String, LabelUse> house;
    private final List<LoosePiece> pieces;
    private final List<Grid> grids = new ArrayList<>();
    private final List<Span> ranges = new ArrayList<>();

    /** The tables found and what they take of the document. */
    record Found(List<Grid> grids, List<Span> ranges) {}

    private LooseTables(String source, List<LoosePiece> pieces, Map<String, LabelUse> house) {
        this.source = source;
        this.pieces = pieces;
        this.house = house;
    }

    static Found find(String source, boolean[] taken, Map<String, LabelUse> house) {
        LooseTables lines = new LooseTables(source, LoosePiece.of(source, taken, false), house);
        lines.scan(false);
        if (lines.grids.isEmpty() && lines.worth()) {
            LooseTables words = new LooseTables(source, LoosePiece.of(source, taken, true), house);
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

    private void scan(boolean atSpaces) {
        int i = 0;
        while (i < pieces.size()) {
            LooseHeads heads = LooseHeads.at(pieces, i, atSpaces, house);
            int end = heads == null ? i : rows(heads, atSpaces);
            i = Math.max(end, i + 1);
        }
    }

    /** Reads the rows below some heads; gives the piece behind the table, or where the heads begin if there is none. */
    private int rows(LooseHeads heads, boolean atSpaces) {
        int k = heads.pieces().size();
        boolean counted = heads.counted();
        List<List<Cell>> rows = new ArrayList<>();
        rows.add(heads.pieces().stream().map(LoosePiece::cell).toList());
        int i = heads.next();
        int n = 1;
        boolean separated = !atSpaces && heads.next() < pieces.size() && heads.blanksBetween();
        while (i < pieces.size() && !ends(pieces.get(i), counted)) {
            int end = counted ? numberedEnd(i, n, k, atSpaces) : plainEnd(i, k, atSpaces);
            if (end <= i) {
                break;
            }
            List<LoosePiece> row = pieces.subList(i, end);
            List<Cell> cells = counted || atSpaces || row.size() != k
                    ? RowFit.aligned(row, heads, counted, !separated)
                    : row.stream().map(LoosePiece::cell).toList();
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

    private static boolean ends(LoosePiece p, boolean counted) {
        return p.words().isEmpty() || (ENDS.matcher(p.words()).matches() && !counted);
    }

    /** Behind the row with a number: where the next number stands, or as many cells as there are heads. */
    private int numberedEnd(int from, int n, int k, boolean atSpaces) {
        if (!pieces.get(from).isNumber(n)) {
            return from;
        }
        int i = from + 1;
        while (i < pieces.size() && i - from < MOST_PIECES) {
            LoosePiece p = pieces.get(i);
            if (p.isNumber(n + 1)) {
                return i;
            }
            if (ENDS.matcher(p.words()).matches() || p.words().isEmpty()) {
                return i;
            }
            i++;
        }
        boolean more = pieces.subList(from + 1, i).stream().anyMatch(p -> p.isNumber(n + 1));
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
}
