package org.zhixing.planreader.meta;

import java.util.ArrayList;
import java.util.List;
import org.zhixing.planreader.Span;
import org.zhixing.planreader.text.Folding;
import org.zhixing.planreader.text.Lines;

/** Finds the lines that say the title again: above the plan behind its letter, at the head of an annex, in a web page. */
public final class TitleLines {
    private static final int SHORTEST = 8;

    /** How much longer than the title a line may be for the spaces in it. */
    private static final int SPACES = 40;

    private TitleLines() {}

    /** The lines of a text whose words are the title, or the title of what the title says is sent with it. */
    public static List<Span> of(String text, String title) {
        String folded = Lines.squeeze(Folding.fold(title), 0, title.length()).replace("\n", "");
        List<Span> found = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int next = text.indexOf('\n', start);
            int end = next < 0 ? text.length() : next;
            if (end - start >= SHORTEST && end - start <= folded.length() + SPACES) {
                String line = Lines.squeeze(text, start, end);
                if (line.length() >= SHORTEST && folded.contains(line) && Titles.ends(line)) {
                    found.add(new Span(start, end));
                }
            }
            start = end + 1;
        }
        return found;
    }
}
