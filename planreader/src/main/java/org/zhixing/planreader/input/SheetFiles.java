package org.zhixing.planreader.input;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.CellRangeAddress;
import org.zhixing.planreader.DocumentText;

/** Task tables in spreadsheets: each sheet is a table, its name a line above. */
final class SheetFiles {
    private static final int WIDEST = 60;

    private SheetFiles() {}

    static DocumentText read(byte[] bytes, Limits limits) throws Refusal, IOException {
        TextBuilder out = new TextBuilder(limits);
        DataFormatter formatter = new DataFormatter();
        try (Workbook book = WorkbookFactory.create(new ByteArrayInputStream(bytes))) {
            for (Sheet sheet : book) {
                List<List<GridCell>> grid = new ArrayList<>();
                for (Row row : sheet) {
                    while (grid.size() < row.getRowNum() && grid.size() < limits.cells()) {
                        grid.add(new ArrayList<>());
                    }
                    List<GridCell> line = new ArrayList<>();
                    for (int c = 0; c < Math.min(WIDEST, Math.max(0, row.getLastCellNum())); c++) {
                        line.add(GridCell.of(words(row.getCell(c), formatter)));
                    }
                    grid.add(line);
                }
                merge(sheet, grid);
                title(grid, out);
                out.table(grid);
            }
        }
        return out.document();
    }

    /** A first row with a single cell is a title and no row of the table. */
    private static void title(List<List<GridCell>> grid, TextBuilder out) throws Refusal {
        while (!grid.isEmpty()
                && filled(grid.get(0)) <= 1
                && grid.stream().skip(1).allMatch(r -> r.stream()
                        .allMatch(c -> c.origin() == null || c.origin()[0] > 0))) {
            for (GridCell cell : grid.get(0)) {
                if (!cell.words().isBlank()) {
                    out.paragraph(cell.words());
                }
            }
            grid.remove(0);
            for (List<GridCell> row : grid) {
                row.replaceAll(c -> c.origin() == null ? c : GridCell.merged(c.origin()[0] - 1, c.origin()[1]));
            }
        }
    }

    private static long filled(List<GridCell> row) {
        return row.stream().filter(c -> !c.words().isBlank()).count();
    }

    private static void merge(Sheet sheet, List<List<GridCell>> grid) {
        for (CellRangeAddress range : sheet.getMergedRegions()) {
            int r0 = range.getFirstRow();
            int c0 = range.getFirstColumn();
            for (int r = r0; r <= range.getLastRow() && r < grid.size(); r++) {
                for (int c = c0; c <= range.getLastColumn() && c < WIDEST; c++) {
                    List<GridCell> row = grid.get(r);
                    while (row.size() <= c) {
                        row.add(GridCell.of(""));
                    }
                    if (r != r0 || c != c0) {
                        row.set(c, GridCell.merged(r0, c0));
                    }
                }
            }
        }
    }

    private static String words(@org.jspecify.annotations.Nullable Cell cell, DataFormatter formatter) {
        if (cell == null) {
            return "";
        }
        if (cell.getCellType() == CellType.NUMERIC && DateUtil.isCellDateFormatted(cell)) {
            java.time.LocalDateTime day = cell.getLocalDateTimeCellValue();
            return day == null ? "" : day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
        }
        return formatter.formatCellValue(cell);
    }
}
