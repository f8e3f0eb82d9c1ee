package org.zhixing.planreader.input;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The straight lines drawn on a page, and the tables they make. A table is a set of lines that touch each other with three
 * upright and three level ones at least; where no line parts two places, they are one cell.
 */
final class Rulings {
    private static final double NEAR = 3;
    private static final double THIN = 2.6;
    private static final double SHORTEST = 4;
    private static final int MOST_LINES = 20_000;
    private static final int MOST_JOINED = 2_000;
    private static final int MOST_CELLS = 20_000;
    private static final double OPEN_SIDE = 12;

    /** A line: where it stands across its direction, and from where to where it runs. */
    private record Line(double at, double from, double to) {
        boolean covers(double place) {
            return from - NEAR <= place && place <= to + NEAR;
        }
    }

    private final List<Line> level = new ArrayList<>();
    private final List<Line> upright = new ArrayList<>();

    /** Adds a line from one point to another, if it is level or upright. */
    void line(double x0, double y0, double x1, double y1) {
        if (level.size() + upright.size() > MOST_LINES) {
            return;
        }
        double w = Math.abs(x1 - x0);
        double h = Math.abs(y1 - y0);
        if (h <= THIN && w > SHORTEST) {
            level.add(new Line((y0 + y1) / 2, Math.min(x0, x1), Math.max(x0, x1)));
        } else if (w <= THIN && h > SHORTEST) {
            upright.add(new Line((x0 + x1) / 2, Math.min(y0, y1), Math.max(y0, y1)));
        }
    }

    /** Adds a rectangle: a thin one is a line, of another the sides count if they are drawn. */
    void rectangle(double x0, double y0, double x1, double y1, boolean stroked) {
        if (Math.abs(x1 - x0) <= THIN || Math.abs(y1 - y0) <= THIN) {
            line(x0, y0, x1, y1);
        } else if (stroked) {
            line(x0, y0, x1, y0);
            line(x0, y1, x1, y1);
            line(x0, y0, x0, y1);
            line(x1, y0, x1, y1);
        }
    }

    /**
     * A table of a page, its edges from left to right and from top to bottom.
     *
     * @param origins for every place, row by row, the place its cell begins in
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Table(double[] xs, double[] ys, int[] origins) {
        int rows() {
            return ys.length - 1;
        }

        int columns() {
            return xs.length - 1;
        }

        double top() {
            return ys[0];
        }

        double bottom() {
            return ys[ys.length - 1];
        }

        /** The place in the grid a point lies in; below nought if it lies outside. */
        int place(double x, double y) {
            int column = between(xs, x);
            int row = between(ys, y);
            return column < 0 || row < 0 ? -1 : row * columns() + column;
        }

        private static int between(double[] edges, double value) {
            for (int i = 0; i + 1 < edges.length; i++) {
                if (edges[i] - 1 <= value && value < edges[i + 1] + (i + 2 == edges.length ? 1 : -1)) {
                    return i;
                }
            }
            return -1;
        }

        /** The right edge of the cell that begins in a place. */
        double right(int place) {
            int row = place / columns();
            int c = place % columns();
            while (c + 1 < columns() && origins[row * columns() + c + 1] == place) {
                c++;
            }
            return xs[c + 1];
        }

        double left(int place) {
            return xs[place % columns()];
        }
    }

    /** The tables, from top to bottom. */
    List<Table> tables() {
        List<Line> across = joined(level);
        List<Line> down = joined(upright);
        List<Table> out = new ArrayList<>();
        if (across.size() < 3 || down.size() < 2 || across.size() + down.size() > MOST_JOINED) {
            return out;
        }
        int[] group = groups(across, down);
        for (int g = 0; g < group.length; g++) {
            if (group[g] != g) {
                continue;
            }
            List<Line> h = new ArrayList<>();
            List<Line> v = new ArrayList<>();
            for (int i = 0; i < group.length; i++) {
                if (group[i] == g && i < across.size()) {
                    h.add(across.get(i));
                } else if (group[i] == g) {
                    v.add(down.get(i - across.size()));
                }
            }
            Table table = table(h, v);
            if (table != null) {
                out.add(table);
            }
        }
        out.sort(Comparator.comparingDouble(Table::top).thenComparingDouble(t -> t.xs()[0]));
        return out;
    }

    /** Lines drawn piece by piece or twice, as one. */
    private static List<Line> joined(List<Line> lines) {
        List<Line> sorted = new ArrayList<>(lines);
        sorted.sort(Comparator.comparingDouble(Line::at));
        List<Line> out = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= sorted.size(); i++) {
            if (i == sorted.size() || sorted.get(i).at() - sorted.get(i - 1).at() > THIN) {
                List<Line> same = new ArrayList<>(sorted.subList(from, i));
                same.sort(Comparator.comparingDouble(Line::from));
                Line open = null;
                for (Line line : same) {
                    if (open != null && line.from() <= open.to() + NEAR) {
                        open = new Line(open.at(), open.from(), Math.max(open.to(), line.to()));
                        out.set(out.size() - 1, open);
                    } else {
                        open = line;
                        out.add(line);
                    }
                }
                from = i;
            }
        }
        return out;
    }

    /** For every line, level ones first, the group of touching lines it belongs to. */
    private static int[] groups(List<Line> across, List<Line> down) {
        int[] parent = new int[across.size() + down.size()];
        for (int i = 0; i < parent.length; i++) {
            parent[i] = i;
        }
        for (int i = 0; i < across.size(); i++) {
            for (int j = 0; j < down.size(); j++) {
                if (across.get(i).covers(down.get(j).at())
                        && down.get(j).covers(across.get(i).at())) {
                    int a = root(parent, i);
                    int b = root(parent, across.size() + j);
                    parent[Math.max(a, b)] = Math.min(a, b);
                }
            }
        }
        for (int i = 0; i < parent.length; i++) {
            parent[i] = root(parent, i);
        }
        return parent;
    }

    private static int root(int[] parent, int of) {
        int i = of;
        while (parent[i] != i) {
            parent[i] = parent[parent[i]];
            i = parent[i];
        }
        return i;
    }

    private static @org.jspecify.annotations.Nullable Table table(List<Line> h, List<Line> v) {
        List<Double> sides = new ArrayList<>(v.stream().map(Line::at).toList());
        if (sides.size() < 2 || h.size() < 3) {
            return null;
        }
        double left = h.stream().mapToDouble(Line::from).min().orElse(0);
        double right = h.stream().mapToDouble(Line::to).max().orElse(0);
        double first = sides.stream().mapToDouble(Double::doubleValue).min().orElse(0);
        double last = sides.stream().mapToDouble(Double::doubleValue).max().orElse(0);
        if (first - left > OPEN_SIDE) {
            sides.add(left);
        }
        if (right - last > OPEN_SIDE) {
            sides.add(right);
        }
        double[] xs = edges(sides);
        double[] ys = edges(h.stream().map(Line::at).toList());
        int columns = xs.length - 1;
        int rows = ys.length - 1;
        if (columns < 2 || rows < 2 || (long) columns * rows > MOST_CELLS) {
            return null;
        }
        int[] parent = new int[rows * columns];
        for (int i = 0; i < parent.length; i++) {
            parent[i] = i;
        }
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c < columns; c++) {
                int i = r * columns + c;
                if (c + 1 < columns && !parts(v, xs[c + 1], (ys[r] + ys[r + 1]) / 2)) {
                    unite(parent, i, i + 1);
                }
                if (r + 1 < rows && !parts(h, ys[r + 1], (xs[c] + xs[c + 1]) / 2)) {
                    unite(parent, i, i + columns);
                }
            }
        }
        for (int i = 0; i < parent.length; i++) {
            parent[i] = root(parent, i);
        }
        return new Table(xs, ys, parent);
    }

    private static void unite(int[] parent, int i, int j) {
        int a = root(parent, i);
        int b = root(parent, j);
        parent[Math.max(a, b)] = Math.min(a, b);
    }

    private static boolean parts(List<Line> lines, double at, double place) {
        for (Line line : lines) {
            if (Math.abs(line.at() - at) <= NEAR && line.from() <= place && place <= line.to()) {
                return true;
            }
        }
        return false;
    }

    private static double[] edges(List<Double> values) {
        List<Double> out = new ArrayList<>();
        for (double value : values.stream().sorted().toList()) {
            if (out.isEmpty() || value - out.get(out.size() - 1) > NEAR) {
                out.add(value);
            }
        }
        return out.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
