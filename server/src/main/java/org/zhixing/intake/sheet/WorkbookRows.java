package org.zhixing.intake.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.jspecify.annotations.Nullable;
import org.zhixing.shell.TableExport;

/** The rows of a workbook's fullest sheet; what is merged stands in every cell of the merge. Formulas give what they gave last. */
final class WorkbookRows {

    private static final int MOST_MERGED = 20_000;

    private final DataFormatter formatter = new DataFormatter(Locale.SIMPLIFIED_CHINESE);
    private final Sheet sheet;
    private final Map<Long, CellRangeAddress> merged = new HashMap<>();

    private WorkbookRows(Sheet sheet) {
        this.sheet = sheet;
        for (var region : sheet.getMergedRegions()) {
            if ((long) region.getNumberOfCells() > MOST_MERGED) {
                continue;
            }
            for (int row = region.getFirstRow(); row <= region.getLastRow(); row++) {
                for (int column = region.getFirstColumn();
                        column <= Math.min(region.getLastColumn(), SheetReader.BOUNDS.columns());
                        column++) {
                    merged.put(place(row, column), region);
                }
            }
        }
    }

    static RegisterSheet of(Workbook book) {
        Sheet fullest = null;
        for (Sheet sheet : book) {
            boolean shown = !book.isSheetHidden(book.getSheetIndex(sheet))
                    && !book.isSheetVeryHidden(book.getSheetIndex(sheet));
            if (shown && (fullest == null || sheet.getPhysicalNumberOfRows() > fullest.getPhysicalNumberOfRows())) {
                fullest = sheet;
            }
        }
        return fullest == null
                ? new RegisterSheet("", List.of())
                : new RegisterSheet(fullest.getSheetName(), new WorkbookRows(fullest).lines());
    }

    private List<Line> lines() {
        var lines = new ArrayList<Line>();
        for (Row row : sheet) {
            var cells = new ArrayList<Cell>();
            int last = Math.min(row.getLastCellNum(), SheetReader.BOUNDS.columns());
            for (int column = 0; column < last; column++) {
                cells.add(cell(row.getRowNum(), column));
            }
            var line = new Line(row.getRowNum() + 1, cells);
            if (!line.isEmpty()) {
                lines.add(line);
            }
            if (lines.size() > SheetReader.BOUNDS.rows()) {
                break;
            }
        }
        return lines;
    }

    private Cell cell(int row, int column) {
        var region = merged.get(place(row, column));
        var origin = region == null ? at(row, column) : at(region.getFirstRow(), region.getFirstColumn());
        return origin == null ? Cell.EMPTY : read(origin);
    }

    private org.apache.poi.ss.usermodel.@Nullable Cell at(int row, int column) {
        var found = sheet.getRow(row);
        return found == null ? null : found.getCell(column);
    }

    private Cell read(org.apache.poi.ss.usermodel.Cell cell) {
        var type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return switch (type) {
            case NUMERIC ->
                DateUtil.isCellDateFormatted(cell)
                        ? new Cell(
                                cell.getLocalDateTimeCellValue().toLocalDate().toString(),
                                cell.getLocalDateTimeCellValue().toLocalDate())
                        : new Cell(number(cell), null);
            case STRING -> new Cell(clean(cell.getStringCellValue()), null);
            case BOOLEAN -> new Cell(String.valueOf(cell.getBooleanCellValue()), null);
            default -> Cell.EMPTY;
        };
    }

    private String number(org.apache.poi.ss.usermodel.Cell cell) {
        return clean(
                cell.getCellType() == CellType.FORMULA
                        ? String.valueOf(cell.getNumericCellValue())
                        : formatter.formatCellValue(cell));
    }

    private static String clean(String text) {
        return TableExport.restore(text.strip()).replace('\u00A0', ' ').strip();
    }

    private static long place(int row, int column) {
        return (long) row << 16 | column;
    }
}
