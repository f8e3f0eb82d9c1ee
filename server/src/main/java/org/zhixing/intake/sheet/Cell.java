package org.zhixing.intake.sheet;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One cell.
 *
 * @param text as it is shown, without blanks around it
 * @param day the date it holds, where the spreadsheet keeps it as one
 */
public record Cell(String text, @Nullable LocalDate day) {

    public static final Cell EMPTY = new Cell("", null);

    public boolean isEmpty() {
        return text.isEmpty() && day == null;
    }
}
