package org.zhixing.project;

import java.util.List;

/**
 * Why a row is not taken in.
 *
 * @param row as the spreadsheet counts
 * @param key message key of the reason
 */
public record RowProblem(int row, String key, List<Object> args) {

    static RowProblem of(int row, String key, Object... args) {
        return new RowProblem(row, key, List.of(args));
    }
}
