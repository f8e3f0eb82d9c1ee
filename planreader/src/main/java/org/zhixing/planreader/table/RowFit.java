package org.zhixing.planreader.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.zhixing.planreader.Span;
import org.zhixing.planreader.table.Grid.Cell;
import org.zhixing.planreader.task.LabelUse;

/** Puts the words of a row under the heads they fit best. */
final class RowFit {
    private RowFit() {}

    /** Puts the pieces of a row into the columns they fit best, in order; some may be empty, some hold several pieces. */
    static List<Cell> aligned(List<LoosePiece> row, LooseHeads heads, boolean counted, boolean blanksAreCells) {
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
    private static double fit(LoosePiece p, int column, LooseHeads heads, boolean number) {
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
