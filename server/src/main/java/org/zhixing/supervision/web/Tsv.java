package org.zhixing.supervision.web;

import java.util.ArrayList;
import java.util.List;
import org.zhixing.shell.TableExport;

/** Rows as a spreadsheet puts them on the clipboard: cells apart by tabs, cells with line breaks in quotation marks. */
final class Tsv {

    private static final char QUOTE = '"';

    private Tsv() {}

    static List<List<String>> rows(String text) {
        var rows = new ArrayList<List<String>>();
        var row = new ArrayList<String>();
        var cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted && c == QUOTE && i + 1 < text.length() && text.charAt(i + 1) == QUOTE) {
                cell.append(c);
                i++;
            } else if (c == QUOTE && (quoted || cell.isEmpty())) {
                quoted = !quoted;
            } else if (!quoted && c == '\t') {
                end(row, cell);
            } else if (!quoted && c == '\n') {
                end(row, cell);
                rows.add(List.copyOf(row));
                row.clear();
            } else if (c != '\r') {
                cell.append(c);
            }
        }
        end(row, cell);
        rows.add(List.copyOf(row));
        rows.removeIf(one -> one.stream().allMatch(String::isEmpty));
        return rows;
    }

    private static void end(List<String> row, StringBuilder cell) {
        row.add(TableExport.restore(cell.toString().strip()));
        cell.setLength(0);
    }
}
