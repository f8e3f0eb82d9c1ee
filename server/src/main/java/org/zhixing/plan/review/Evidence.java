package org.zhixing.plan.review;

import java.util.ArrayList;
import java.util.List;
import org.zhixing.plan.review.TaskContent.Due;
import org.zhixing.plan.review.TaskContent.Part;
import org.zhixing.planreader.Span;

/** Where the words of a task stand, when a task is cut in two or read from a part of its document. */
final class Evidence {

    private Evidence() {}

    /** The evidence of a task's first {@code letters} characters, spaces not counted, and of the rest. */
    static List<List<Span>> cut(String document, List<Span> spans, long letters) {
        var first = new ArrayList<Span>();
        var second = new ArrayList<Span>();
        long left = letters;
        for (Span span : spans) {
            int at = span.start();
            while (at < span.end() && left > 0) {
                left -= blank(document.charAt(at)) ? 0 : 1;
                at++;
            }
            if (at > span.start()) {
                first.add(new Span(span.start(), at));
            }
            while (at < span.end() && blank(document.charAt(at))) {
                at++;
            }
            if (at < span.end()) {
                second.add(new Span(at, span.end()));
            }
        }
        return List.of(first, second);
    }

    /** Characters of a text that are not blank. */
    static long letters(String text) {
        return text.chars().filter(c -> !blank((char) c)).count();
    }

    private static boolean blank(char c) {
        return Character.isWhitespace(c) || c == '\u00a0';
    }

    /** The content with all its evidence further down by some characters. */
    static TaskContent moved(TaskContent content, int by) {
        return new TaskContent(
                content.text(),
                spans(content.spans(), by),
                List.of(),
                content.stage(),
                parts(content.leads(), by),
                content.accountable(),
                parts(content.supports(), by),
                content.persons(),
                content.due() == null ? null : due(content.due(), by),
                null,
                "",
                content.targets(),
                content.doubts(),
                null,
                false,
                false,
                content.rule(),
                content.milestones().stream().map(due -> due(due, by)).toList(),
                content.readings(),
                null,
                content.duty());
    }

    private static List<Span> spans(List<Span> spans, int by) {
        return spans.stream()
                .map(span -> new Span(span.start() + by, span.end() + by))
                .toList();
    }

    private static List<Part> parts(List<Part> parts, int by) {
        return parts.stream()
                .map(part -> new Part(part.written(), spans(part.spans(), by), part.rule(), part.inherited()))
                .toList();
    }

    private static Due due(Due due, int by) {
        return new Due(
                due.raw(),
                due.start(),
                due.end(),
                due.kind(),
                spans(due.spans(), by),
                due.rule(),
                due.inherited(),
                due.readings());
    }
}
