package org.zhixing.planreader.table;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.zhixing.planreader.Span;
import org.zhixing.planreader.table.Grid.Cell;
import org.zhixing.planreader.text.Folding;
import org.zhixing.planreader.text.Lines;

/**
 * Words between two spaces, or a whole line: what may be a cell of a table that lost its lines.
 *
 * @param line counts the lines that are not empty
 * @param blankBefore whether an empty line stands before it
 * @param words folded; empty if it is too long for a cell
 */
record LoosePiece(int start, int end, int line, boolean blankBefore, String words) {
    private static final int LONGEST_CELL = 600;
    private static final Pattern NUMBERED = Pattern.compile("序号|编号|序列|项次");

    /** The pieces of a text outside what is taken; whole lines, or cut at spaces. */
    static List<LoosePiece> of(String source, boolean[] taken, boolean atSpaces) {
        List<LoosePiece> pieces = new ArrayList<>();
        int line = 0;
        boolean blank = false;
        for (int[] l : Lines.of(source)) {
            int before = pieces.size();
            int from = -1;
            for (int i = l[0]; i <= l[1]; i++) {
                boolean gap = i == l[1] || (Folding.space(source.charAt(i)) && (atSpaces || from < 0));
                if (!gap && from < 0) {
                    from = i;
                } else if (gap && from >= 0) {
                    if (!taken[from]) {
                        int end = i;
                        while (end > from && Folding.space(source.charAt(end - 1))) {
                            end--;
                        }
                        String words = end - from > LONGEST_CELL ? "" : Lines.squeeze(source, from, end);
                        pieces.add(new LoosePiece(from, end, line, blank, words));
                    }
                    from = -1;
                }
            }
            blank = pieces.size() == before && l[1] - l[0] < LONGEST_CELL;
            line += blank ? 0 : 1;
        }
        return pieces;
    }

    /** Whether it heads the numbers of the rows. */
    boolean headsNumbers() {
        return NUMBERED.matcher(words).matches();
    }

    /** Whether it is the number of a row. */
    boolean isNumber(int n) {
        return words.equals(String.valueOf(n))
                || words.equals(n + ".")
                || words.equals(n + "、")
                || words.equals("(" + n + ")");
    }

    Span span() {
        return new Span(start, end);
    }

    /** It alone as a cell. */
    Cell cell() {
        return new Cell(List.of(span()), false);
    }
}
