package org.zhixing.timelimit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhixing.worktime.Counted;
import org.zhixing.worktime.Period;

/**
 * How a due date came about, so that anyone can check it with a calendar on the wall.
 *
 * @param period null when a document states the date
 * @param statedDue null when a period is given
 * @param counted the first counting, day by day; null for a stated date
 * @param steps what happened afterwards, in order
 * @param rungs what happens before and after the due date, earliest first
 */
public record LimitExplanation(
        LimitView view,
        @Nullable Period period,
        @Nullable LocalDate statedDue,
        @Nullable Counted counted,
        List<Step> steps,
        List<Reached> rungs) {

    public LimitExplanation {
        steps = List.copyOf(steps);
        rungs = List.copyOf(rungs);
    }

    /**
     * One thing that happened to a limit.
     *
     * @param at from when it had effect
     * @param reason as given, may be empty
     * @param dueAfter due instant after it; for a pause that of before
     * @param excluded working days that did not count, for the end of a pause
     * @param counted how a prolongation or a new calendar was counted, else null
     * @param source of the calendar, for a new one
     */
    public record Step(
            Kind kind,
            Instant at,
            String reason,
            Instant dueBefore,
            Instant dueAfter,
            int excluded,
            @Nullable Counted counted,
            String source) {}

    /** When a rung is or was reached. */
    public record Reached(String rung, Instant at) {}

    /** What may happen to a limit. */
    public enum Kind {
        PAUSED,
        RESUMED,
        EXTENDED,
        DUE_MOVED,
        /** A new calendar moved the date later. */
        RECALCULATED,
        /** A new calendar would have moved the date earlier; it was kept. */
        KEPT,
        ENDED
    }
}
