package org.zhixing.planreader.meta;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.zhixing.planreader.Span;
import org.zhixing.planreader.text.Folding;
import org.zhixing.planreader.text.Lines;

/** The lines of a document as the metadata rules see them: folded, without spaces, each knowing where it stands. */
final class Head {
    private static final int LONGEST_HEAD = 60;
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
            if (lines.size() > 20_000) {
                break;
            }
            String text = Lines.squeeze(source, l[0], Math.min(l[1], l[0] + 4_000));
            if (!text.isEmpty()) {
                lines.add(new Line(l[0], l[1], text));
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
