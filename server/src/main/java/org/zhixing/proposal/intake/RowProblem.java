package org.zhixing.proposal.intake;

import java.util.List;

/**
 * What is wrong with one row of the session's list.
 *
 * @param row as the spreadsheet counts, from 1
 * @param columnKey message key of the head of the column, empty when it concerns the row as a whole
 */
public record RowProblem(int row, String columnKey, String key, List<Object> args) {

    static RowProblem of(int row, String columnKey, String key, Object... args) {
        return new RowProblem(row, columnKey, key, List.of(args));
    }
}
