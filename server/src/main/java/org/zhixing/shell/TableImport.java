package org.zhixing.shell;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.zhixing.act.Outcome;

/**
 * The rows of an uploaded workbook, the counterpart of {@link TableExport}: read within bounds, so that no file unpacks
 * without end or holds more than it should.
 */
public final class TableImport {

    public static final int LARGEST = 10 * 1024 * 1024;
    public static final int MOST_ROWS = 3_000;
    private static final int MOST_COLUMNS = 30;
    private static final long MOST_UNPACKED = 100L * 1024 * 1024;
    private static final int MOST_ENTRIES = 1_000;
    private static final String RULE = "practice 6";

    private TableImport() {}

    /**
     * A row that is not empty.
     *
     * @param number as the spreadsheet counts, from 1
     */
    public record Line(int number, List<String> cells) {

        public String cell(int column) {
            return column < 0 || column >= cells.size() ? "" : cells.get(column);
        }
    }

    /** The rows of the first sheet, heads included. */
    public static Outcome<List<Line>> read(byte[] content) {
        if (content.length == 0) {
            return Outcome.refused("shell.import.refused.no-file", RULE);
        }
        if (content.length > LARGEST) {
            return Outcome.refused("shell.import.refused.too-large", RULE, LARGEST / 1024 / 1024);
        }
        try {
            if (!unpacksWithinBounds(content)) {
                return Outcome.refused("shell.import.refused.too-large", RULE, LARGEST / 1024 / 1024);
            }
            return workbook(content);
        } catch (IOException | RuntimeException broken) {
            return Outcome.refused("shell.import.refused.unreadable", RULE);
        }
    }

    private static boolean unpacksWithinBounds(byte[] content) throws IOException {
        var buffer = new byte[64 * 1024];
        long unpacked = 0;
        int entries = 0;
        try (var zip = ZipFile.builder().setByteArray(content).get()) {
            for (var entry : Collections.list(zip.getEntries())) {
                if (++entries > MOST_ENTRIES) {
                    return false;
                }
                try (var in = zip.getInputStream(entry)) {
                    for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                        unpacked += n;
                        if (unpacked > MOST_UNPACKED) {
                            return false;
                        }
                    }
                }
            }
        }
        return true;
    }

    private static Outcome<List<Line>> workbook(byte[] content) throws IOException {
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(content));
                var rows = book.getFirstSheet().openStream()) {
            var lines = new ArrayList<Line>();
            var row = rows.iterator();
            while (row.hasNext()) {
                var next = row.next();
                var cells = cells(next);
                if (!cells.stream().allMatch(String::isEmpty)) {
                    lines.add(new Line(next.getRowNum(), cells));
                }
                if (lines.size() > MOST_ROWS) {
                    return Outcome.refused("shell.import.refused.too-many", RULE, MOST_ROWS);
                }
            }
            return lines.isEmpty() ? Outcome.refused("shell.import.refused.empty", RULE) : Outcome.done(lines);
        }
    }

    private static List<String> cells(Row row) {
        var cells = new ArrayList<String>();
        int last = Math.min(row.getCellCount(), MOST_COLUMNS);
        for (int column = 0; column < last; column++) {
            cells.add(row.getOptionalCell(column)
                    .map(cell -> cell.getValue() instanceof BigDecimal number
                            ? number.stripTrailingZeros().toPlainString()
                            : cell.getText())
                    .map(text -> TableExport.restore(text.strip()).strip())
                    .orElse(""));
        }
        return cells;
    }
}
