package org.zhixing.planreader.input;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** A ruled table of a PDF with its words; it may go on over several pages. */
record PdfTable(Rulings.Table drawn, List<List<GridCell>> rows) {
    private static final double NEAR = 8;

    /** A cell longer than this holds a page, not an entry. */
    private static final int LONGEST_CELL = 1_500;

    /** The table with the words of its cells; null if the lines make a frame or a form rather than a table. */
    static @Nullable PdfTable of(Rulings.Table drawn, IntFunction<String> words) {
        int columns = drawn.columns();
        List<List<GridCell>> rows = new ArrayList<>();
        int parted = 0;
        for (int r = 0; r < drawn.rows(); r++) {
            List<GridCell> row = new ArrayList<>();
            Set<Integer> cells = new HashSet<>();
            for (int c = 0; c < columns; c++) {
                int place = r * columns + c;
                int origin = drawn.origins()[place];
                cells.add(origin);
                String cell = origin == place ? words.apply(place) : "";
                if (cell.length() > LONGEST_CELL) {
                    return null;
                }
                row.add(origin == place ? GridCell.of(cell) : GridCell.merged(origin / columns, origin % columns));
            }
            parted += cells.size() >= 2 ? 1 : 0;
            rows.add(row);
        }
        return parted >= 2 || rows.isEmpty() ? new PdfTable(drawn, rows) : null;
    }

    /** Whether another one below or on the next page has the same columns. */
    boolean goesOnIn(PdfTable next) {
        double[] a = drawn.xs();
        double[] b = next.drawn.xs();
        if (a.length != b.length) {
            return false;
        }
        for (int i = 0; i < a.length; i++) {
            if (Math.abs(a[i] - b[i]) > NEAR) {
                return false;
            }
        }
        return true;
    }

    /** This table and what stands of it on the next page: heads said again are left out, a row cut in two is mended. */
    PdfTable with(PdfTable next) {
        List<List<GridCell>> all = new ArrayList<>(rows);
        int from = 0;
        while (from < next.rows.size() && from < rows.size() && same(rows.get(from), next.rows.get(from))) {
            from++;
        }
        if (from < next.rows.size() && cut(next.rows.get(from))) {
            all.set(all.size() - 1, joined(all.get(all.size() - 1), next.rows.get(from)));
            from++;
        }
        int shift = all.size() - from;
        for (List<GridCell> row : next.rows.subList(from, next.rows.size())) {
            List<GridCell> moved = new ArrayList<>();
            for (GridCell cell : row) {
                int[] o = cell.origin();
                if (o == null) {
                    moved.add(cell);
                } else {
                    moved.add(o[0] < from ? GridCell.of("") : GridCell.merged(o[0] + shift, o[1]));
                }
            }
            all.add(moved);
        }
        return new PdfTable(drawn, all);
    }

    private static boolean same(List<GridCell> a, List<GridCell> b) {
        boolean words = false;
        for (int c = 0; c < a.size(); c++) {
            if (!a.get(c).words().replaceAll("\\s", "").equals(b.get(c).words().replaceAll("\\s", ""))) {
                return false;
            }
            words |= !a.get(c).words().isBlank();
        }
        return words;
    }

    /** Whether a row is the rest of the last one: without a number, where all others have one. */
    private boolean cut(List<GridCell> row) {
        GridCell first = row.get(0);
        if (first.origin() != null || !first.words().isBlank()) {
            return false;
        }
        return rows.stream().skip(1).allMatch(r -> r.get(0).words().strip().matches("\\d{1,3}[.、]?"));
    }

    private static List<GridCell> joined(List<GridCell> row, List<GridCell> rest) {
        List<GridCell> out = new ArrayList<>();
        for (int c = 0; c < row.size(); c++) {
            GridCell a = row.get(c);
            GridCell b = rest.get(c);
            out.add(a.origin() == null ? GridCell.of(a.words() + b.words()) : a);
        }
        return out;
    }
}
