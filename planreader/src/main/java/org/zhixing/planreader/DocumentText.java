package org.zhixing.planreader;

import java.util.List;
import org.zhixing.planreader.text.Cleaning;

/**
 * The words of one document: a plain text in lines, and the tables it holds as cells of that text.
 *
 * @param text normalised: line ends are {@code \n}, no control or zero-width characters, no injected pinyin
 * @param tables structured tables, each cell a range of {@code text}
 */
public record DocumentText(String text, List<Table> tables) {
    public DocumentText {
        tables = List.copyOf(tables);
    }

    /** A table as the document draws it. */
    public record Table(List<List<Cell>> rows) {
        public Table {
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    /**
     * One cell.
     *
     * @param merged whether the cell repeats the one above or before it because the two are merged
     */
    public record Cell(Span span, boolean merged) {}

    /** Pasted or plain text, of any length; tables drawn in it are found when it is read. */
    public static DocumentText of(String text) {
        return new DocumentText(Cleaning.clean(text), List.of());
    }
}
