package org.zhixing.intake.sheet;

import java.util.List;

/**
 * The sheet of a file that holds most rows.
 *
 * @param name of the sheet, empty for a text file
 * @param lines rows that are not empty, in order
 */
public record RegisterSheet(String name, List<Line> lines) {

    public RegisterSheet {
        lines = List.copyOf(lines);
    }
}
