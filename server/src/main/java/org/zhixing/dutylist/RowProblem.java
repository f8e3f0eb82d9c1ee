package org.zhixing.dutylist;

import java.util.List;

/**
 * Why a row cannot be taken in.
 *
 * @param row as the spreadsheet counts
 */
public record RowProblem(int row, String key, List<Object> args) {

    static RowProblem of(int row, String key, Object... args) {
        return new RowProblem(row, key, List.of(args));
    }
}
