package org.zhixing.ladder;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that was done to a docket and to which a rule set a time or a measure.
 *
 * @param at when it happened, or since when it was waited for
 * @param until when what was waited for came, null while it has not
 * @param percent how much of the plan was reached, null where it is no report against a plan
 */
record Acted(Kind kind, Instant at, @Nullable Instant until, @Nullable BigDecimal percent) {

    /** What it is. */
    enum Kind {
        /** A yellow notice proposed before the docket's day. */
        DIRECT_YELLOW,
        /** A red notice proposed without a yellow one. */
        DIRECT_RED,
        /** The reason for being late, asked for by a notice. */
        REASON,
        /** The unit's explanation before red. */
        EXPLAIN,
        /** A leader's answer to a red notice. */
        APPROVAL,
        /** The office's finding on a report of completion. */
        VERIFY,
        /** The result of a consultation. */
        CONSULTATION,
        /** The answer to an obstacle. */
        OBSTACLE,
        /** From when the unit held the docket until it said that it is another one's. */
        OBJECTION,
        /** The ruling on that. */
        RULING,
        /** An assistant's opinion whose day was given by the rules. */
        ASSIST,
        /** A call. */
        CALL,
        /** A report against a plan. */
        COURSE
    }
}
