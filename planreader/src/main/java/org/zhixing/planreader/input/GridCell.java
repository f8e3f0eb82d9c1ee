package org.zhixing.planreader.input;

import org.jspecify.annotations.Nullable;

/**
 * A cell on the way into a text: words of its own, or row and column of the cell it is merged with.
 *
 * @param origin row and column in the same table, earlier in reading order
 */
@SuppressWarnings("ArrayRecordComponent")
record GridCell(String words, int @Nullable [] origin) {
    static GridCell of(String words) {
        return new GridCell(words, null);
    }

    static GridCell merged(int row, int column) {
        return new GridCell("", new int[] {row, column});
    }
}
