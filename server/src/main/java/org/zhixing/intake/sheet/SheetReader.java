package org.zhixing.intake.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.stream.IntStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.zhixing.act.Outcome;

/**
 * Reads a register from XLSX, XLS or CSV (UTF-8 or GB18030) within bounds; what cannot be read is refused in words. The
 * content decides, not the name.
 */
public final class SheetReader {

    /** Bytes of an upload. */
    public static final int LARGEST = 10 * 1024 * 1024;

    /** Rows of a sheet. */
    public static final int MOST_ROWS = 5_000;

    static final int MOST_COLUMNS = 60;
    private static final long MOST_UNPACKED = 100L * 1024 * 1024;
    private static final int MOST_ENTRIES = 2_000;
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLD_WORKBOOK = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final String RULE = "practice 1";

    private SheetReader() {}

    public static Outcome<RegisterSheet> read(byte[] content) {
        if (content.length == 0) {
            return Outcome.refused("intake.refused.empty", RULE);
        }
        if (content.length > LARGEST) {
            return tooLarge();
        }
        try {
            if (begins(content, ZIP)) {
                return unpacksWithinBounds(content) ? workbook(content) : tooLarge();
            }
            if (begins(content, OLD_WORKBOOK)) {
                return workbook(content);
            }
            if (IntStream.range(0, Math.min(content.length, 4096)).anyMatch(i -> content[i] == 0)) {
                return Outcome.refused("intake.refused.kind", RULE);
            }
            return within(new RegisterSheet("", CsvLines.of(text(content))));
        } catch (EncryptedDocumentException locked) {
            return Outcome.refused("intake.refused.locked", RULE);
        } catch (CharacterCodingException noText) {
            return Outcome.refused("intake.refused.kind", RULE);
        } catch (IOException | RuntimeException broken) {
            return Outcome.refused("intake.refused.unreadable", RULE);
        }
    }

    private static Outcome<RegisterSheet> tooLarge() {
        return Outcome.refused("intake.refused.too-large", RULE, LARGEST / 1024 / 1024);
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

    private static Outcome<RegisterSheet> workbook(byte[] content) throws IOException {
        try (var book = WorkbookFactory.create(new ByteArrayInputStream(content))) {
            return within(WorkbookRows.of(book));
        }
    }

    private static Outcome<RegisterSheet> within(RegisterSheet sheet) {
        if (sheet.lines().size() > MOST_ROWS) {
            return Outcome.refused("intake.refused.too-many-rows", RULE, MOST_ROWS);
        }
        return sheet.lines().isEmpty() ? Outcome.refused("intake.refused.empty", RULE) : Outcome.done(sheet);
    }

    private static boolean begins(byte[] content, byte[] magic) {
        return content.length >= magic.length && Arrays.equals(content, 0, magic.length, magic, 0, magic.length);
    }

    /** UTF-8 if it is that, else what Chinese spreadsheets save. */
    private static String text(byte[] content) throws CharacterCodingException {
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
