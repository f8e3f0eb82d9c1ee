package org.zhixing.planreader.meta;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.zhixing.planreader.Field;
import org.zhixing.planreader.Span;
import org.zhixing.planreader.text.Folding;
import org.zhixing.planreader.text.Lines;

/** The lines of a document as the metadata rules see them: folded, without spaces, each knowing where it stands. */
final class Head {
    private static final int LONGEST_HEAD = 60;
    private static final int MOST_LINES = 20_000;

    /** A line longer than this was many lines before it was scraped. */
    private static final int SCRAPED = 300;

    private static final int SHORTEST_PIECE = 8;
    private static final Pattern BODY =
            Pattern.compile("(?!.*(?:索引号|发文机关|发布机构|发文字号|发布日期)).{90,}|[一1][、.].{2,}|\\(一\\).{2,}");

    /** One line that is not empty. */
    record Line(int start, int end, String text) {}

    private final String source;
    private final List<Line> lines = new ArrayList<>();
    private final int bodyAt;

    Head(String source) {
        this.source = source;
        for (int[] l : Lines.of(source)) {
            if (lines.size() > MOST_LINES) {
                break;
            }
            if (l[1] - l[0] > SCRAPED && gapped(l[0], l[1])) {
                pieces(l[0], l[1]);
            } else {
                add(l[0], l[1]);
            }
        }
        int i = 0;
        while (i < lines.size()
                && i < LONGEST_HEAD
                && !BODY.matcher(lines.get(i).text()).matches()) {
            i++;
        }
        this.bodyAt = Math.min(i, lines.size());
    }

    private void add(int start, int end) {
        String text = Lines.squeeze(source, start, Math.min(end, start + 4_000));
        if (!text.isEmpty() && lines.size() <= MOST_LINES) {
            lines.add(new Line(start, end, text));
        }
    }

    /** Whether the spaces of an overlong line stand where its line breaks were, not between its characters. */
    private boolean gapped(int start, int end) {
        int gaps = 0;
        int to = Math.min(end, start + 2_000);
        for (int i = start + 1; i < to; i++) {
            gaps += Folding.space(source.charAt(i)) && !Folding.space(source.charAt(i - 1)) ? 1 : 0;
        }
        return gaps > 2 && (to - start) / gaps >= SHORTEST_PIECE;
    }

    private void pieces(int start, int end) {
        int from = start;
        for (int i = start; i <= end && lines.size() <= MOST_LINES; i++) {
            if (i == end || Folding.space(source.charAt(i))) {
                add(from, i);
                from = i + 1;
            }
        }
    }

    /** All lines with words. */
    List<Line> lines() {
        return lines;
    }

    /** The lines before the first paragraph or numbered section. */
    List<Line> head() {
        return lines.subList(0, bodyAt);
    }

    /** Range in the document of a range of a line. */
    Span span(Line line, int from, int to) {
        return new Span(position(line, from), to <= from ? position(line, from) : position(line, to - 1) + 1);
    }

    /** A range of a line as a field the rule is sure of. */
    Field<String> field(Line line, int from, int to, String rule) {
        return Field.sure(words(line, from, to), span(line, from, to), rule);
    }

    /** The words of a range of a line as written, without spaces. */
    String words(Line line, int from, int to) {
        StringBuilder out = new StringBuilder();
        Span span = span(line, from, to);
        for (int i = span.start(); i < span.end(); i++) {
            if (!Folding.space(source.charAt(i))) {
                out.append(source.charAt(i));
            }
        }
        return out.toString();
    }

    private int position(Line line, int index) {
        int left = index;
        for (int i = line.start(); i < line.end(); i++) {
            if (!Folding.space(source.charAt(i)) && left-- == 0) {
                return i;
            }
        }
        return line.end();
    }
}
