package org.zhixing.organization.intake;

import java.io.IOException;
import java.util.List;
import org.zhixing.act.Outcome;
import org.zhixing.shell.TableImport;
import org.zhixing.shell.TableImport.Line;

/** The rows of an uploaded table of units or staff, XLSX or CSV (UTF-8 or GB18030), within bounds. */
public final class SheetFile {

    static final TableImport.Bounds BOUNDS = new TableImport.Bounds(20_000, 60, 200, 2_000);
    private static final String RULE = "R001";

    private SheetFile() {}

    static Outcome<List<Line>> read(byte[] content) {
        if (content.length > TableImport.LARGEST) {
            return tooLarge();
        }
        try {
            return switch (TableImport.contentOf(content)) {
                case WORKBOOK ->
                    TableImport.unpacksWithin(BOUNDS, content)
                            ? within(TableImport.workbook(content, BOUNDS))
                            : tooLarge();
                case TEXT -> within(TableImport.text(content, BOUNDS));
                case OLD_WORKBOOK, OTHER -> Outcome.refused("organization.refusal.import-kind-of-file", RULE);
            };
        } catch (IOException | RuntimeException broken) {
            return Outcome.refused("organization.refusal.import-unreadable", RULE);
        }
    }

    /** Said of any upload that is larger than what is read. */
    public static <T> Outcome<T> tooLarge() {
        return Outcome.refused("organization.refusal.import-too-large", RULE, TableImport.LARGEST / 1024 / 1024);
    }

    private static Outcome<List<Line>> within(List<Line> lines) {
        if (lines.size() > BOUNDS.rows()) {
            return Outcome.refused("organization.refusal.import-too-many-rows", RULE, BOUNDS.rows());
        }
        return lines.isEmpty() ? Outcome.refused("organization.refusal.import-empty", RULE) : Outcome.done(lines);
    }
}
