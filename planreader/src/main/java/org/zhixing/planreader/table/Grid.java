package org.zhixing.planreader.table;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.zhixing.planreader.DocumentText;
import org.zhixing.planreader.Span;
import org.zhixing.planreader.text.Lines;

/**
 * A table, wherever it came from.
 *
 * @param loose whether its rows had to be put together from words that only stand near each other
 */
record Grid(List<List<Cell>> rows, boolean loose) {
    private static final Pattern NOTE = Pattern.compile("备?注:.{4,}|(?:填表)?说明:.{4,}|备注\\d?[.、].{4,}");

    /** One cell: the stretches of text it consists of, and whether it repeats a neighbour it is merged with. */
    record Cell(List<Span> parts, boolean merged) {
        String words(String source) {
            StringBuilder out = new StringBuilder();
            parts.forEach(p -> out.append(Lines.squeeze(source, p.start(), p.end())));
            return out.toString().replace("\n", "");
        }

        int start() {
            return parts.isEmpty() ? -1 : parts.get(0).start();
        }
    }

    static Grid of(DocumentText.Table table) {
        List<List<Cell>> rows = new ArrayList<>();
        for (List<DocumentText.Cell> row : table.rows()) {
            rows.add(row.stream()
                    .map(c -> new Cell(List.of(c.span()), c.merged()))
                    .toList());
        }
        return new Grid(rows, false);
    }

    /** Whether a row is a note below or between the others: words in one cell only that begin like one. */
    static boolean note(List<Cell> row, String source) {
        List<Cell> said = row.stream()
                .filter(c -> !c.merged() && !c.words(source).isEmpty())
                .toList();
        return said.size() == 1 && NOTE.matcher(said.get(0).words(source)).lookingAt();
    }

    int start() {
        return rows.stream()
                .flatMap(List::stream)
                .mapToInt(Cell::start)
                .filter(p -> p >= 0)
                .min()
                .orElse(0);
    }
}
