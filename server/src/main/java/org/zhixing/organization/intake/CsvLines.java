package org.zhixing.organization.intake;

import java.util.ArrayList;
import java.util.List;
import org.zhixing.organization.intake.SheetFile.Line;

/** Comma or tab separated values with quotes, as spreadsheets save them (RFC 4180). */
final class CsvLines {

    private final String text;
    private final char separator;
    private final List<Line> lines = new ArrayList<>();
    private final List<String> cells = new ArrayList<>();
    private final StringBuilder cell = new StringBuilder();
    private int number = 1;

    private CsvLines(String text) {
        this.text = text;
        int end = text.indexOf('\n');
        var first = end < 0 ? text : text.substring(0, end);
        long tabs = count(first, '\t');
        separator = tabs > 0 && tabs >= count(first, ',') ? '\t' : ',';
    }

    private static long count(String text, char letter) {
        return text.chars().filter(each -> each == letter).count();
    }

    /** At most one line more than allowed, so that too many are noticed. */
    static List<Line> of(String text) {
        var reading = new CsvLines(text);
        reading.read();
        return reading.lines;
    }

    private void read() {
        boolean quoted = false;
        for (int i = 0; i < text.length() && lines.size() <= SheetFile.MOST_ROWS; i++) {
            char letter = text.charAt(i);
            if (quoted) {
                if (letter != '"') {
                    cell.append(letter);
                } else if (i + 1 < text.length() && text.charAt(i + 1) == '"') {
                    cell.append('"');
                    i++;
                } else {
                    quoted = false;
                }
            } else if (letter == '"' && cell.isEmpty()) {
                quoted = true;
            } else if (letter == separator) {
                endCell();
            } else if (letter == '\n') {
                endLine();
            } else if (letter != '\r') {
                cell.append(letter);
            }
        }
        endLine();
    }

    private void endCell() {
        if (cells.size() < SheetFile.MOST_COLUMNS) {
            cells.add(SheetFile.clean(cell.toString()));
        }
        cell.setLength(0);
    }

    private void endLine() {
        endCell();
        if (!SheetFile.isEmpty(cells)) {
            lines.add(new Line(number, List.copyOf(cells)));
        }
        cells.clear();
        number++;
    }
}
