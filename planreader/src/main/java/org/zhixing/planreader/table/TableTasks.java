package org.zhixing.planreader.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhixing.planreader.DocumentText;
import org.zhixing.planreader.Field;
import org.zhixing.planreader.Heading;
import org.zhixing.planreader.LeadConvention;
import org.zhixing.planreader.PlanTask;
import org.zhixing.planreader.Span;
import org.zhixing.planreader.task.LabelUse;
import org.zhixing.planreader.task.RowTasks;
import org.zhixing.planreader.task.RowTasks.RowCell;
import org.zhixing.planreader.text.CellScan;
import org.zhixing.planreader.time.TimeContext;

/** Tables of tasks, drawn or structured. Only tables whose heads say what their columns hold are read. */
public final class TableTasks {
    private final String source;
    private final List<Grid> grids = new ArrayList<>();
    private final boolean[] covered;
    private final Map<String, LabelUse> house;

    private TableTasks(String source, Map<String, LabelUse> house) {
        this.source = source;
        this.house = house;
        this.covered = new boolean[source.length()];
    }

    /** The tables of a document; {@code house} are labels of the house, folded, that head columns as well. */
    public static TableTasks find(DocumentText document, Map<String, LabelUse> house) {
        TableTasks tables = new TableTasks(document.text(), house);
        for (DocumentText.Table table : document.tables()) {
            Grid grid = Grid.of(table);
            if (Columns.of(grid, tables.source, house) != null) {
                tables.grids.add(grid);
                grid.rows().stream()
                        .filter(r -> !Grid.note(r, tables.source))
                        .forEach(r -> r.forEach(c -> c.parts().forEach(tables::cover)));
            }
        }
        DrawnTables.Found drawn = DrawnTables.find(tables.source, tables.covered, house);
        tables.grids.addAll(drawn.grids());
        drawn.lines().forEach(tables::cover);
        drawn.grids().forEach(tables::uncoverNotes);
        LooseTables.Found loose = LooseTables.find(tables.source, tables.covered, house);
        tables.grids.addAll(loose.grids());
        loose.ranges().forEach(r -> Arrays.fill(tables.covered, r.start(), r.end(), true));
        return tables;
    }

    /** Which characters of the document stand in these tables. */
    public boolean[] covered() {
        return covered;
    }

    private void cover(Span span) {
        int start = span.start();
        while (start > 0 && source.charAt(start - 1) != '\n') {
            start--;
        }
        if (start < covered.length) {
            Arrays.fill(covered, start, span.end(), true);
            covered[start] = true;
        }
    }

    /** What a note below a table says is said in sentences, not in cells. */
    private void uncoverNotes(Grid grid) {
        for (List<Grid.Cell> row : grid.rows()) {
            if (Grid.note(row, source)) {
                row.forEach(c -> c.parts().forEach(p -> Arrays.fill(covered, p.start(), p.end(), false)));
            }
        }
    }

    /** The tasks of all tables. */
    public List<PlanTask> read(
            Set<String> units, TimeContext time, @Nullable Field<LeadConvention> firstLeads, List<Heading> headings) {
        List<PlanTask> tasks = new ArrayList<>();
        for (Grid grid : grids) {
            Columns columns = Columns.of(grid, source, house);
            if (columns != null) {
                tasks.addAll(read(grid, columns, units, time, firstLeads, above(headings, grid.start())));
            }
        }
        return tasks;
    }

    private List<PlanTask> read(
            Grid grid,
            Columns columns,
            Set<String> units,
            TimeContext time,
            @Nullable Field<LeadConvention> firstLeads,
            List<Heading> above) {
        CellScan cells = new CellScan(source);
        List<int[][]> ranges = new ArrayList<>();
        for (List<Grid.Cell> row : grid.rows()) {
            ranges.add(row.stream().map(c -> cells.add(c.parts())).toArray(int[][]::new));
        }
        RowTasks rows = new RowTasks(cells.scan(), units, time, firstLeads);
        int width = columns.uses().size();
        RowCell[] last = new RowCell[width];
        List<Heading> path = above;
        for (int r = columns.body(); r < grid.rows().size(); r++) {
            List<Grid.Cell> row = grid.rows().get(r);
            if (Grid.note(row, source)) {
                continue;
            }
            Heading group = group(row, above.size());
            if (group != null) {
                path = new ArrayList<>(above);
                path.add(group);
                Arrays.fill(last, null);
                continue;
            }
            rows.row(cells(row, ranges.get(r), columns, last), path, columns.guessed() || grid.loose());
        }
        return rows.tasks();
    }

    /** The cells of a row; empty and merged ones take what stands above. */
    private static List<RowCell> cells(List<Grid.Cell> row, int[][] ranges, Columns columns, RowCell[] last) {
        List<RowCell> out = new ArrayList<>();
        boolean short1 = row.size() < columns.uses().size();
        boolean led = led(row, ranges, columns);
        for (int c = 0; c < columns.uses().size(); c++) {
            LabelUse use = columns.uses().get(c);
            if (use == null || use == LabelUse.OTHER) {
                continue;
            }
            boolean present = c < row.size() && ranges[c][1] > ranges[c][0];
            boolean merged = c < row.size() && row.get(c).merged();
            RowCell above = last[c];
            if (present && !merged) {
                RowCell cell = new RowCell(use, columns.heads().get(c), ranges[c][0], ranges[c][1], false);
                last[c] = cell;
                out.add(cell);
            } else if (above != null
                    && (merged
                            || (use != LabelUse.SUPPORT
                                    && use != LabelUse.TARGET
                                    && !(led && use == LabelUse.RESPONSIBLE))
                            || (short1 && use == LabelUse.TEXT))) {
                out.add(new RowCell(use, above.head(), above.start(), above.end(), true));
            }
        }
        return out;
    }

    /** Whether a row says itself who leads: another column of units that it leaves empty is meant to be. */
    private static boolean led(List<Grid.Cell> row, int[][] ranges, Columns columns) {
        for (int c = 0; c < columns.uses().size() && c < row.size(); c++) {
            if (columns.uses().get(c) == LabelUse.LEAD
                    && ranges[c][1] > ranges[c][0]
                    && !row.get(c).merged()) {
                return true;
            }
        }
        return false;
    }

    /** A row with the same words in all its cells, or words in one only, names a group of tasks. */
    private @Nullable Heading group(List<Grid.Cell> row, int depth) {
        List<Grid.Cell> filled = row.stream()
                .filter(c -> !c.merged() && !c.words(source).isEmpty())
                .toList();
        boolean rest = row.stream()
                .allMatch(c ->
                        c.words(source).isEmpty() || c.start() == filled.get(0).start());
        if (filled.size() != 1
                || !rest
                || (row.size() < 2 && filled.get(0).words(source).length() > 40)) {
            return null;
        }
        String words = filled.get(0).words(source);
        boolean heading = words.length() <= 40 && words.indexOf('。') < 0 && row.indexOf(filled.get(0)) <= 1;
        return heading ? new Heading(depth + 1, words, filled.get(0).parts().get(0)) : null;
    }

    private static List<Heading> above(List<Heading> headings, int position) {
        Heading last = null;
        for (Heading h : headings) {
            if (h.span().start() < position) {
                last = h;
            }
        }
        return last == null ? List.of() : List.of(last);
    }
}
