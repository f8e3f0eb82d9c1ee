package org.zhixing.timelimit;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhixing.worktime.Period;

/**
 * What was done to a running limit.
 *
 * @param number order in which it was recorded, from 1
 * @param at from when it has effect
 * @param recordedAt case time of the entry
 * @param revision calendar known when it was recorded
 * @param by prolongation, for EXTENDED only
 * @param due later date, for DUE_MOVED only
 */
public record Change(
        int number,
        What what,
        Instant at,
        Instant recordedAt,
        int revision,
        @Nullable Period by,
        @Nullable LocalDate due,
        String reason) {

    /** The kinds of change. */
    public enum What {
        PAUSED,
        RESUMED,
        EXTENDED,
        DUE_MOVED,
        ENDED
    }
}
