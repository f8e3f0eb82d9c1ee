package org.zhixing.supervision.template;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.HeaderFooter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.zhixing.act.Refusal;
import org.zhixing.shell.TableExport;
import org.zhixing.supervision.template.Placeholder.Wrong;
import org.zhixing.supervision.template.TemplateKind.Column;
import org.zhixing.supervision.template.TemplateKind.Figure;
import org.zhixing.supervision.template.TemplateKind.Table;

/**
 * A register by the city's template: the first sheet has one row of columns, which is repeated for each item as it looks;
 * paper, merged heads, widths, head and foot of the page and all other rows stay.
 */
final class RegisterSheet {

    private final Vocabulary vocabulary;

    RegisterSheet(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** Where the columns stand, and that nothing else is asked for. */
    void check(InputStream template) throws IOException, Wrong {
        try (var book = open(template)) {
            rowOf(book.getSheetAt(0));
        }
    }

    void fill(InputStream template, Filling filling, OutputStream out) throws IOException, Wrong {
        try (var book = open(template)) {
            var sheet = book.getSheetAt(0);
            var row = rowOf(sheet);
            var figures = new LinkedHashMap<Enum<?>, String>(filling.figures());
            for (Row each : sheet) {
                if (each.getRowNum() != row.getRowNum()) {
                    each.forEach(cell -> put(cell, figures));
                }
            }
            for (HeaderFooter edge : List.of(sheet.getHeader(), sheet.getFooter())) {
                written(edge, text -> filled(text, figures).replace("\n", " "));
            }
            repeat(sheet, row, filling.rows(Table.ALL));
            book.setForceFormulaRecalculation(true);
            book.write(out);
        }
    }

    /** A figure's sign & begins a code at the edge of a page; none of them has one. */
    private static void written(HeaderFooter edge, UnaryOperator<String> fill) {
        edge.setLeft(fill.apply(edge.getLeft()));
        edge.setCenter(fill.apply(edge.getCenter()));
        edge.setRight(fill.apply(edge.getRight()));
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

    /** The one row with columns; every name that is not known is refused with its cell. */
    private Row rowOf(XSSFSheet sheet) throws Wrong {
        Row found = null;
        var wrong = new ArrayList<Refusal>();
        for (Row row : sheet) {
            for (Cell cell : row) {
                for (String name : names(cell)) {
                    String where = cell.getAddress().formatAsString();
                    var known = vocabulary.find(name);
                    if (known instanceof Column) {
                        if (found != null && found.getRowNum() != row.getRowNum()) {
                            wrong.add(Refusal.of("supervision.refused.template-second-row", Placeholder.RULE, where));
                        } else {
                            found = row;
                        }
                    } else if (!(known instanceof Figure)) {
                        wrong.add(vocabulary.unknown(where, "{{" + name + "}}", name));
                    }
                }
            }
        }
        if (!wrong.isEmpty()) {
            throw new Wrong(wrong);
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

    private void repeat(XSSFSheet sheet, Row pattern, List<Map<Column, String>> rows) {
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
                // Unsafe only skips the search for overlaps, which a row of its own cannot have.
                sheet.addMergedRegionUnsafe(
                        new CellRangeAddress(at + i, at + i, region.getFirstColumn(), region.getLastColumn()));
            }
        }
        patterns.forEach(cell -> put(cell, rows.isEmpty() ? Map.of() : rows.get(0)));
    }

    /** A cell that holds nothing but one number becomes a number. */
    private void put(Cell cell, Map<? extends Enum<?>, String> values) {
        if (names(cell).isEmpty()) {
            return;
        }
        String text = filled(cell.getStringCellValue(), values);
        try {
            cell.setCellValue(new BigDecimal(text).doubleValue());
        } catch (NumberFormatException words) {
            cell.setCellValue(TableExport.neutralise(text));
        }
    }

    private String filled(String text, Map<? extends Enum<?>, String> values) {
        return Placeholder.IN_BRACES.matcher(text).replaceAll(hit -> {
            var known = vocabulary.find(hit.group(1));
            return Matcher.quoteReplacement(known == null ? "" : values.getOrDefault(known, ""));
        });
    }
}
