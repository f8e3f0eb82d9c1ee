package org.zhixing.intake.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhixing.act.Refusal;
import org.zhixing.intake.Register;
import org.zhixing.intake.check.Field;

/**
 * What each column of a register means.
 *
 * @param above the first rows as they are, to see where the heads stand
 */
public record ColumnsPage(
        Register register,
        int from,
        int to,
        int year,
        List<Column> columns,
        List<Row> above,
        @Nullable Refusal refusal) {

    /**
     * A column.
     *
     * @param letter as the spreadsheet names it
     * @param examples what stands in it
     */
    public record Column(int place, String letter, String head, Field field, List<String> examples) {}

    /** A row as it is. */
    public record Row(int number, String words, boolean head) {}

    public List<Field> fields() {
        return List.of(Field.values());
    }
}
