package org.zhixing.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.zhixing.shell.TableImport.Line;

/** Comma or tab separated values with quotes, as spreadsheets save them (RFC 4180). */
final class CsvLines {

    private static final int LINES_TO_TELL_BY = 10;

    private final String text;
    private final TableImport.Bounds bounds;
    private final char separator;
    private final List<Line> lines = new ArrayList<>();
    private final List<String> cells = new ArrayList<>();
    private final StringBuilder cell = new StringBuilder();
    private int number = 1;

    private CsvLines(String text, TableImport.Bounds bounds) {
        this.text = text;
        this.bounds = bounds;
        String head = text.lines().limit(LINES_TO_TELL_BY).collect(Collectors.joining("\n"));
        long tabs = count(head, '\t');
        separator = tabs > 0 && tabs >= count(head, ',') ? '\t' : ',';
    }

    private static long count(String text, char letter) {
        return text.chars().filter(each -> each == letter).count();
    }

    /** At most one line more than allowed, so that too many are noticed. */
    static List<Line> of(String text, TableImport.Bounds bounds) {
        var reading = new CsvLines(text, bounds);
        reading.read();
        return reading.lines;
    }

    private void read() {
        boolean quoted = false;
        for (int i = 0; i < text.length() && lines.size() <= bounds.rows(); i++) {
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
        if (cells.size() < bounds.columns()) {
            cells.add(TableImport.clean(cell.toString()));
        }
        cell.setLength(0);
    }

    private void endLine() {
        endCell();
        var line = new Line(number, List.copyOf(cells));
        if (!line.isEmpty()) {
            lines.add(line);
        }
        cells.clear();
        number++;
    }
}
