package org.zhixing.intake.sheet;

import java.util.ArrayList;
import java.util.List;
import org.zhixing.shell.TableExport;

/** Comma or tab separated values with quotes (RFC 4180). */
final class CsvLines {

    private final String text;
    private final char separator;
    private final List<Line> lines = new ArrayList<>();
    private List<Cell> cells = new ArrayList<>();
    private final StringBuilder cell = new StringBuilder();
    private int number = 1;

    private CsvLines(String text) {
        this.text = text;
        separator = text.lines().limit(10).anyMatch(line -> line.indexOf('\t') >= 0) ? '\t' : ',';
    }

    /** At most one line more than allowed, so that too many are noticed. */
    static List<Line> of(String text) {
        var reading = new CsvLines(text);
        reading.read();
        return reading.lines;
    }

    private void read() {
        boolean quoted = false;
        for (int i = 0; i < text.length() && lines.size() <= SheetReader.MOST_ROWS; i++) {
            char letter = text.charAt(i);
            boolean doubled = letter == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"';
            if (quoted && doubled) {
                cell.append('"');
                i++;
            } else if (letter == '"' && (quoted || cell.isEmpty())) {
                quoted = !quoted;
            } else if (!quoted && letter == separator) {
                endCell();
            } else if (!quoted && letter == '\n') {
                endLine();
            } else if (letter != '\r') {
                cell.append(letter);
            }
        }
        endLine();
    }

    private void endCell() {
        if (cells.size() < SheetReader.MOST_COLUMNS) {
            cells.add(new Cell(TableExport.restore(cell.toString().strip()).strip(), null));
        }
        cell.setLength(0);
    }

    private void endLine() {
        endCell();
        var line = new Line(number, cells);
        if (!line.isEmpty()) {
            lines.add(line);
        }
        cells = new ArrayList<>();
        number++;
    }
}
