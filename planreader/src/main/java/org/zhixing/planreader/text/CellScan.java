package org.zhixing.planreader.text;

import java.util.ArrayList;
import java.util.List;
import org.zhixing.planreader.Span;

/** Builds a scan from cells of a table, one below the other, so that the rules for text read cells as well. */
public final class CellScan {
    private final String source;
    private final StringBuilder text = new StringBuilder();
    private final List<Integer> at = new ArrayList<>();

    public CellScan(String source) {
        this.source = source;
    }

    /** Adds a cell and gives its range in the scan. */
    public int[] add(List<Span> parts) {
        int start = text.length();
        for (Span part : parts) {
            for (int i = part.start(); i < part.end(); i++) {
                char c = source.charAt(i);
                if (!Folding.space(c) && c != '\n') {
                    text.append(Folding.fold(c));
                    at.add(i);
                }
            }
        }
        int end = text.length();
        text.append('\n');
        at.add(parts.isEmpty() ? 0 : parts.get(parts.size() - 1).end());
        return new int[] {start, end};
    }

    /** The cells added so far. */
    public Scan scan() {
        return new Scan(
                source, text.toString(), at.stream().mapToInt(Integer::intValue).toArray());
    }
}
