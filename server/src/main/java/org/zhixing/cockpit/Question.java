package org.zhixing.cockpit;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.zhixing.act.UnitId;

/**
 * Which dockets a figure of the cockpit counts.
 *
 * @param unit only those it leads, null for all
 * @param holder only those that lie there, null for all
 * @param cause only those with this cause, null for all
 * @param from of those that ended: in this month or later, null for all
 * @param until of those that ended: in this month or before, null for all
 */
public record Question(
        Which which,
        @Nullable UnitId unit,
        @Nullable Holder holder,
        @Nullable Cause cause,
        @Nullable YearMonth from,
        @Nullable YearMonth until) {

    /** Where a docket's limit stands. */
    public enum Which {
        RUNNING,
        LATE,
        ENDED,
        ENDED_IN_TIME,
        ENDED_LATE;

        boolean ended() {
            return this != RUNNING && this != LATE;
        }
    }

    public static Question late() {
        return new Question(Which.LATE, null, null, null, null, null);
    }
}
