package org.zhixing.shell;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.zhixing.act.Outcome;

/**
 * The rows of an uploaded table, the counterpart of {@link TableExport}: read within bounds, so that no file unpacks
 * without end or holds more than it should. The content decides what a file is, not its name; cells come back as they
 * were before an export neutralised them.
 */
public final class TableImport {

    /** Bytes of an upload. */
    public static final int LARGEST = 10 * 1024 * 1024;

    private static final Bounds USUAL = new Bounds(3_000, 30, 100, 1_000);
    private static final int LOOKED_AT = 4_096;
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLD_WORKBOOK = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final String RULE = "practice 6";

    private TableImport() {}

    /**
     * How much of a file is read.
     *
     * @param mebibytes of the file unpacked
     * @param entries in its archive
     */
    public record Bounds(int rows, int columns, int mebibytes, int entries) {}

    /** What a file is. */
    public enum Content {
        WORKBOOK,
        OLD_WORKBOOK,
        TEXT,
        OTHER
    }

    /**
     * A row that is not empty.
     *
     * @param number as the spreadsheet counts, from 1
     */
    public record Line(int number, List<String> cells) {

        public String cell(int column) {
            return column < 0 || column >= cells.size() ? "" : cells.get(column);
        }

        boolean isEmpty() {
            return cells.stream().allMatch(String::isEmpty);
        }
    }

    /** The rows of the first sheet of a workbook within the usual bounds, heads included. */
    public static Outcome<List<Line>> read(byte[] content) {
        if (content.length == 0) {
            return Outcome.refused("shell.import.refused.no-file", RULE);
        }
        try {
            if (content.length > LARGEST || !unpacksWithin(USUAL, content)) {
                return Outcome.refused("shell.import.refused.too-large", RULE, LARGEST / 1024 / 1024);
            }
            var lines = workbook(content, USUAL);
            if (lines.size() > USUAL.rows()) {
                return Outcome.refused("shell.import.refused.too-many", RULE, USUAL.rows());
            }
            return lines.isEmpty() ? Outcome.refused("shell.import.refused.empty", RULE) : Outcome.done(lines);
        } catch (IOException | RuntimeException broken) {
            return Outcome.refused("shell.import.refused.unreadable", RULE);
        }
    }

    public static Content contentOf(byte[] content) {
        if (begins(content, ZIP)) {
            return Content.WORKBOOK;
        }
        if (begins(content, OLD_WORKBOOK)) {
            return Content.OLD_WORKBOOK;
        }
        boolean binary = IntStream.range(0, Math.min(content.length, LOOKED_AT)).anyMatch(place -> content[place] == 0);
        return binary ? Content.OTHER : Content.TEXT;
    }

    public static boolean unpacksWithin(Bounds bounds, byte[] archive) throws IOException {
        var buffer = new byte[64 * 1024];
        long left = bounds.mebibytes() * 1024L * 1024L;
        int entries = 0;
        try (var zip = ZipFile.builder().setByteArray(archive).get()) {
            for (var entry : Collections.list(zip.getEntries())) {
                if (++entries > bounds.entries()) {
                    return false;
                }
                try (var in = zip.getInputStream(entry)) {
                    for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                        left -= n;
                        if (left < 0) {
                            return false;
                        }
                    }
                }
            }
        }
        return true;
    }

    /** The rows of the first sheet; at most one more than allowed, so that too many are noticed. */
    public static List<Line> workbook(byte[] content, Bounds bounds) throws IOException {
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(content));
                var rows = book.getFirstSheet().openStream()) {
            var lines = new ArrayList<Line>();
            var row = rows.iterator();
            while (row.hasNext() && lines.size() <= bounds.rows()) {
                var next = row.next();
                var line = new Line(next.getRowNum(), cells(next, bounds));
                if (!line.isEmpty()) {
                    lines.add(line);
                }
            }
            return lines;
        }
    }

    /** The rows of comma or tab separated values; at most one more than allowed, so that too many are noticed. */
    public static List<Line> text(byte[] content, Bounds bounds) throws CharacterCodingException {
        return CsvLines.of(decode(content), bounds);
    }

    private static List<String> cells(Row row, Bounds bounds) {
        var cells = new ArrayList<String>();
        int last = Math.min(row.getCellCount(), bounds.columns());
        for (int column = 0; column < last; column++) {
            cells.add(row.getOptionalCell(column)
                    .map(cell -> cell.getValue() instanceof BigDecimal number
                            ? number.stripTrailingZeros().toPlainString()
                            : cell.getText())
                    .map(TableImport::clean)
                    .orElse(""));
        }
        return cells;
    }

    static String clean(String cell) {
        return TableExport.restore(cell.strip()).strip();
    }

    private static boolean begins(byte[] content, byte[] magic) {
        return content.length >= magic.length && Arrays.equals(content, 0, magic.length, magic, 0, magic.length);
    }

    /** UTF-8 if it is that, else what Chinese spreadsheets save. */
    private static String decode(byte[] content) throws CharacterCodingException {
        String text;
        try {
            text = strict(StandardCharsets.UTF_8, content);
        } catch (CharacterCodingException notUtf8) {
            text = strict(GB18030, content);
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static String strict(Charset charset, byte[] content) throws CharacterCodingException {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(content))
                .toString();
    }
}
