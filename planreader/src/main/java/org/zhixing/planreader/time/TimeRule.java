package org.zhixing.planreader.time;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.zhixing.planreader.Doubt;
import org.zhixing.planreader.DueKind;

/**
 * One way of naming a time limit: its words and what they mean.
 *
 * @param name shown behind "why"
 * @param explicit see {@link TimeWord#explicit()}
 */
record TimeRule(String name, Pattern words, boolean explicit, Reading reading) {
    /** What the words of a match mean; null if they turn out to mean nothing. */
    interface Reading {
        @Nullable
        Meaning of(Matcher m, TimeContext context);
    }

    /** Kind, first and last day, and the doubt. */
    record Meaning(
            DueKind kind,
            @Nullable LocalDate first,
            @Nullable LocalDate last,
            @Nullable Doubt doubt,
            List<LocalDate> readings) {
        Meaning(DueKind kind, @Nullable LocalDate first, @Nullable LocalDate last, @Nullable Doubt doubt) {
            this(kind, first, last, doubt, List.of());
        }
    }

    @Nullable
    TimeWord word(Matcher m, TimeContext context) {
        Meaning meaning = reading.of(m, context);
        return meaning == null
                ? null
                : new TimeWord(
                        m.start(),
                        m.end(),
                        meaning.kind(),
                        meaning.first(),
                        meaning.last(),
                        meaning.doubt(),
                        name,
                        explicit,
                        meaning.readings());
    }
}
