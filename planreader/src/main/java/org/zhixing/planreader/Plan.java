package org.zhixing.planreader;

import java.util.List;

/**
 * A plan document as read: all that a person needs to check before dockets are opened.
 *
 * @param text the normalised text every {@link Span} counts in; {@link DocumentText#text()} of the same document
 * @param headings the headings in the order of the text
 */
public record Plan(String text, PlanMeta meta, List<Heading> headings, List<Stage> stages, List<PlanTask> tasks) {
    public Plan {
        headings = List.copyOf(headings);
        stages = List.copyOf(stages);
        tasks = List.copyOf(tasks);
    }

    /** The words at a range. */
    public String words(Span span) {
        return text.substring(span.start(), span.end());
    }
}
