package org.zhixing.organization.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.zhixing.act.Outcome;
import org.zhixing.shell.TableExport;

/**
 * The rows of an uploaded table, XLSX or CSV (UTF-8 or GB18030), within bounds: no file makes us hold more than its rows,
 * and none unpacks without end. Cells come back as they were before an export neutralised them.
 */
public final class SheetFile {

    /** Bytes of an upload. */
    public static final int LARGEST = 10 * 1024 * 1024;

    static final int MOST_ROWS = 20_000;
    static final int MOST_COLUMNS = 60;
    private static final long MOST_UNPACKED = 200L * 1024 * 1024;
    private static final int MOST_ENTRIES = 2_000;
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLD_WORKBOOK = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final String RULE = "R001";
    private static final Charset GB18030 = Charset.forName("GB18030");

    private SheetFile() {}

    /**
     * A row that is not empty.
     *
     * @param number as the spreadsheet counts, from 1
     */
    record Line(int number, List<String> cells) {}

    static Outcome<List<Line>> read(byte[] content) {
        if (content.length > LARGEST) {
            return Outcome.refused("organization.refusal.import-too-large", RULE, LARGEST / 1024 / 1024);
        }
        try {
            if (begins(content, ZIP)) {
                return unpacksWithinBounds(content)
                        ? workbook(content)
                        : Outcome.refused("organization.refusal.import-too-large", RULE, LARGEST / 1024 / 1024);
            }
            if (begins(content, OLD_WORKBOOK) || hasBinary(content)) {
                return Outcome.refused("organization.refusal.import-kind-of-file", RULE);
            }
            return within(CsvLines.of(text(content)));
        } catch (IOException | RuntimeException broken) {
            return Outcome.refused("organization.refusal.import-unreadable", RULE);
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
            while (row.hasNext() && lines.size() <= MOST_ROWS) {
                var next = row.next();
                var cells = cells(next);
                if (!isEmpty(cells)) {
                    lines.add(new Line(next.getRowNum(), cells));
                }
            }
            return within(lines);
        }
    }

    private static List<String> cells(Row row) {
        var cells = new ArrayList<String>();
        int last = Math.min(row.getCellCount(), MOST_COLUMNS);
        for (int column = 0; column < last; column++) {
            cells.add(row.getOptionalCell(column)
                    .map(cell -> clean(
                            cell.getValue() instanceof java.math.BigDecimal number
                                    ? number.stripTrailingZeros().toPlainString()
                                    : cell.getText()))
                    .orElse(""));
        }
        return cells;
    }

    private static Outcome<List<Line>> within(List<Line> lines) {
        if (lines.size() > MOST_ROWS) {
            return Outcome.refused("organization.refusal.import-too-many-rows", RULE, MOST_ROWS);
        }
        return lines.isEmpty() ? Outcome.refused("organization.refusal.import-empty", RULE) : Outcome.done(lines);
    }

    static String clean(String cell) {
        return TableExport.restore(cell.strip()).strip();
    }

    static boolean isEmpty(List<String> cells) {
        return cells.stream().allMatch(String::isEmpty);
    }

    private static boolean begins(byte[] content, byte[] magic) {
        return content.length >= magic.length && Arrays.equals(content, 0, magic.length, magic, 0, magic.length);
    }

    private static boolean hasBinary(byte[] content) {
        for (int i = 0; i < Math.min(content.length, 4096); i++) {
            if (content[i] == 0) {
                return true;
            }
        }
        return false;
    }

    /** UTF-8 if it is that, else what Chinese spreadsheets save. */
    static String text(byte[] content) throws CharacterCodingException {
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
