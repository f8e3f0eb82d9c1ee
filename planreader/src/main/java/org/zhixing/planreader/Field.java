package org.zhixing.planreader;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One value with its evidence: the characters it was read from, the rule that read it, and the doubt if there is one.
 *
 * @param value what was read
 * @param spans the characters it came from, in the order of the text; empty only when it is given by the caller
 * @param rule name of the rule, stable and in English, to be shown behind "why"; one of the house begins with {@code
 *     house:} and names who taught it by id
 * @param inherited whether it stands at a parent item, a stage, a column or a merged cell
 * @param doubt why a person should look at it; absent when the reader is sure
 */
public record Field<T>(T value, List<Span> spans, String rule, boolean inherited, @Nullable Doubt doubt) {
    public Field {
        spans = List.copyOf(spans);
    }

    /** A value the reader is sure of, read from one place. */
    public static <T> Field<T> sure(T value, Span span, String rule) {
        return new Field<>(value, List.of(span), rule, false, null);
    }

    /** A value a person should look at. */
    public static <T> Field<T> unsure(T value, Span span, String rule, Doubt doubt) {
        return new Field<>(value, List.of(span), rule, false, doubt);
    }

    /** Whether the reader has no doubt. */
    public boolean sure() {
        return doubt == null;
    }

    /** The range from the first to the last character of the evidence. */
    public @Nullable Span span() {
        return spans.isEmpty()
                ? null
                : new Span(spans.get(0).start(), spans.get(spans.size() - 1).end());
    }

    /** The same value as a child item takes it over from its parent. */
    public Field<T> asInherited() {
        return new Field<>(value, spans, rule, true, doubt);
    }

    /** The same value with a doubt, unless it already has one. */
    public Field<T> doubted(Doubt reason) {
        return doubt != null ? this : new Field<>(value, spans, rule, inherited, reason);
    }
}
