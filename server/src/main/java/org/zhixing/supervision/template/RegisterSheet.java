package org.zhixing.supervision.template;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.zhixing.shell.TableExport;
import org.zhixing.supervision.template.Placeholder.Wrong;

/**
 * A register by the city's template: the first sheet has one row of columns, which is repeated for each item as it looks;
 * paper, merged heads, widths and all other rows stay.
 */
final class RegisterSheet {

    private RegisterSheet() {}

    /** Where the columns stand, and that nothing else is asked for. */
    static void check(InputStream template) throws IOException, Wrong {
        try (var book = open(template)) {
            rowOf(book.getSheetAt(0));
        }
    }

    static void fill(InputStream template, RoundFigures figures, OutputStream out) throws IOException, Wrong {
        try (var book = open(template)) {
            var sheet = book.getSheetAt(0);
            var row = rowOf(sheet);
            var rows = figures.rows(TemplateKind.name(TemplateKind.Table.ALL));
            for (Row each : sheet) {
                if (each.getRowNum() != row.getRowNum()) {
                    each.forEach(cell -> put(cell, figures.figures()));
                }
            }
            repeat(sheet, row, rows);
            book.setForceFormulaRecalculation(true);
            book.write(out);
        }
    }

    private static XSSFWorkbook open(InputStream template) throws IOException, Wrong {
        try {
            var pack = OPCPackage.open(template);
            Links.refuse(pack);
            return new XSSFWorkbook(pack);
        } catch (OpenXML4JException | RuntimeException broken) {
            throw new Wrong("supervision.refused.template-unreadable");
        }
    }

    /** The one row with columns; a name that is not known is refused with its cell. */
    private static Row rowOf(XSSFSheet sheet) throws Wrong {
        Row found = null;
        for (Row row : sheet) {
            for (Cell cell : row) {
                for (String name : names(cell)) {
                    String where = cell.getAddress().formatAsString();
                    if (TemplateKind.columns().contains(name)) {
                        if (found != null && found.getRowNum() != row.getRowNum()) {
                            throw new Wrong("supervision.refused.template-second-row", where);
                        }
                        found = row;
                    } else if (!TemplateKind.figures().contains(name)) {
                        throw new Wrong("supervision.refused.template-name", where, "{{" + name + "}}");
                    }
                }
            }
        }
        if (found == null) {
            throw new Wrong("supervision.refused.template-no-row");
        }
        return found;
    }

    private static List<String> names(Cell cell) {
        return cell.getCellType() == CellType.STRING
                ? Placeholder.IN_BRACES
                        .matcher(cell.getStringCellValue())
                        .results()
                        .map(hit -> hit.group(1))
                        .toList()
                : List.of();
    }

    private static void repeat(XSSFSheet sheet, Row pattern, List<Map<String, String>> rows) {
        int at = pattern.getRowNum();
        var merged = sheet.getMergedRegions().stream()
                .filter(region -> region.getFirstRow() == at && region.getLastRow() == at)
                .toList();
        int more = rows.size() - 1;
        if (more > 0 && sheet.getLastRowNum() > at) {
            sheet.shiftRows(at + 1, sheet.getLastRowNum(), more, true, false);
        }
        var patterns = new ArrayList<Cell>();
        pattern.forEach(patterns::add);
        for (int i = 1; i <= more; i++) {
            Row copy = sheet.createRow(at + i);
            copy.setHeight(pattern.getHeight());
            for (Cell cell : patterns) {
                Cell own = copy.createCell(cell.getColumnIndex());
                own.setCellStyle(cell.getCellStyle());
                if (cell.getCellType() == CellType.STRING) {
                    own.setCellValue(cell.getStringCellValue());
                }
                put(own, rows.get(i));
            }
            for (CellRangeAddress region : merged) {
                sheet.addMergedRegion(
                        new CellRangeAddress(at + i, at + i, region.getFirstColumn(), region.getLastColumn()));
            }
        }
        patterns.forEach(cell -> put(cell, rows.isEmpty() ? Map.of() : rows.get(0)));
    }

    /** A cell that holds nothing but one number becomes a number. */
    private static void put(Cell cell, Map<String, String> values) {
        if (names(cell).isEmpty()) {
            return;
        }
        String text = Placeholder.IN_BRACES
                .matcher(cell.getStringCellValue())
                .replaceAll(hit -> java.util.regex.Matcher.quoteReplacement(values.getOrDefault(hit.group(1), "")));
        try {
            cell.setCellValue(new BigDecimal(text).doubleValue());
        } catch (NumberFormatException words) {
            cell.setCellValue(TableExport.neutralise(text));
        }
    }
}
