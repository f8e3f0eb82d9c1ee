package org.zhixing.planreader.input;

import java.util.ArrayList;
import java.util.List;
import org.zhixing.planreader.DocumentText;
import org.zhixing.planreader.Span;
import org.zhixing.planreader.text.Cleaning;

/** Puts a text together from paragraphs and tables, within the limits. */
final class TextBuilder {
    private final StringBuilder text = new StringBuilder();
    private final List<DocumentText.Table> tables = new ArrayList<>();
    private final Limits limits;
    private int cells;

    TextBuilder(Limits limits) {
        this.limits = limits;
    }

    /** Adds a paragraph as lines of its own. */
    void paragraph(String words) throws Refusal {
        text.append(Cleaning.clean(words)).append('\n');
        check();
    }

    /** Adds a table; a cell that is null repeats the one above it, or the one before it if none stands above. */
    void table(List<List<GridCell>> grid) throws Refusal {
        List<List<DocumentText.Cell>> rows = new ArrayList<>();
        for (List<GridCell> row : grid) {
            List<DocumentText.Cell> out = new ArrayList<>();
            for (int c = 0; c < row.size(); c++) {
                GridCell cell = row.get(c);
                if (cell.origin() != null) {
                    int[] o = cell.origin();
                    DocumentText.Cell first =
                            o[0] == rows.size() ? out.get(o[1]) : rows.get(o[0]).get(o[1]);
                    out.add(new DocumentText.Cell(first.span(), true));
                } else {
                    int start = text.length();
                    text.append(Cleaning.clean(cell.words().strip())
                            .replace('\n', ' ')
                            .replace('\t', ' '));
                    out.add(new DocumentText.Cell(new Span(start, text.length()), false));
                    text.append('\t');
                }
                if (++cells > limits.cells()) {
                    throw new Refusal(Unreadable.TOO_LARGE);
                }
            }
            if (text.length() > 0 && text.charAt(text.length() - 1) == '\t') {
                text.setLength(text.length() - 1);
            }
            text.append('\n');
            rows.add(out);
            check();
        }
        tables.add(new DocumentText.Table(rows));
    }

    private void check() throws Refusal {
        if (text.length() > limits.characters()) {
            throw new Refusal(Unreadable.TOO_LARGE);
        }
    }

    DocumentText document() {
        return new DocumentText(text.toString(), tables);
    }
}
