package org.zhixing.intake.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.zhixing.act.Outcome;
import org.zhixing.shell.TableImport;

/**
 * Reads a register from XLSX, XLS or CSV (UTF-8 or GB18030) within bounds; what cannot be read is refused in words. The
 * content decides, not the name.
 */
public final class SheetReader {

    static final TableImport.Bounds BOUNDS = new TableImport.Bounds(5_000, 60, 100, 2_000);
    private static final String RULE = "practice 1";

    private SheetReader() {}

    public static Outcome<RegisterSheet> read(byte[] content) {
        if (content.length == 0) {
            return Outcome.refused("intake.refused.empty", RULE);
        }
        if (content.length > TableImport.LARGEST) {
            return tooLarge();
        }
        try {
            return switch (TableImport.contentOf(content)) {
                case WORKBOOK -> TableImport.unpacksWithin(BOUNDS, content) ? workbook(content) : tooLarge();
                case OLD_WORKBOOK -> workbook(content);
                case TEXT -> text(content);
                case OTHER -> Outcome.refused("intake.refused.kind", RULE);
            };
        } catch (EncryptedDocumentException locked) {
            return Outcome.refused("intake.refused.locked", RULE);
        } catch (CharacterCodingException noText) {
            return Outcome.refused("intake.refused.kind", RULE);
        } catch (IOException | RuntimeException broken) {
            return Outcome.refused("intake.refused.unreadable", RULE);
        }
    }

    /** Said of any upload that is larger than what is read. */
    public static <T> Outcome<T> tooLarge() {
        return Outcome.refused("intake.refused.too-large", RULE, TableImport.LARGEST / 1024 / 1024);
    }

    private static Outcome<RegisterSheet> workbook(byte[] content) throws IOException {
        try (var book = WorkbookFactory.create(new ByteArrayInputStream(content))) {
            return within(WorkbookRows.of(book));
        }
    }

    private static Outcome<RegisterSheet> text(byte[] content) throws CharacterCodingException {
        var lines = TableImport.text(content, BOUNDS).stream()
                .map(line -> new Line(
                        line.number(),
                        line.cells().stream().map(cell -> new Cell(cell, null)).toList()))
                .toList();
        return within(new RegisterSheet("", lines));
    }

    private static Outcome<RegisterSheet> within(RegisterSheet sheet) {
        if (sheet.lines().size() > BOUNDS.rows()) {
            return Outcome.refused("intake.refused.too-many-rows", RULE, BOUNDS.rows());
        }
        return sheet.lines().isEmpty() ? Outcome.refused("intake.refused.empty", RULE) : Outcome.done(sheet);
    }
}
