package org.zhixing.planreader.time;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;
import org.zhixing.planreader.Doubt;
import org.zhixing.planreader.DueKind;
import org.zhixing.planreader.text.Seeker;

/**
 * One way of naming a time limit: its words and what they mean.
 *
 * @param name shown behind "why"
 * @param explicit see {@link TimeWord#explicit()}
 * @param signs one of these {@link TimeSigns} has to stand near; 0 if none has to
 */
record TimeRule(String name, Seeker words, boolean explicit, int signs, Reading reading) {
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

    /** Whether the words can stand at a position near which these signs were seen. */
    boolean may(String s, int at, int to, int seen) {
        return (signs == TimeSigns.NONE || (signs & seen) != 0) && words.may(s, at, to);
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
