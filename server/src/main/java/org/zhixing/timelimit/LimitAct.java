package org.zhixing.timelimit;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhixing.act.Actor;
import org.zhixing.timelimit.Change.What;
import org.zhixing.worktime.Period;

/**
 * Something somebody does to one open limit, for batches in which many act on many.
 *
 * @param at from when it has effect
 * @param by prolongation, for EXTENDED only
 * @param due later date, for DUE_MOVED only
 * @param reason empty where none is needed
 */
public record LimitAct(
        LimitId limit,
        What what,
        Instant at,
        @Nullable Period by,
        @Nullable LocalDate due,
        String reason,
        Actor actor) {

    public static LimitAct end(LimitId limit, Instant at, String reason, Actor actor) {
        return new LimitAct(limit, What.ENDED, at, null, null, reason, actor);
    }

    public static LimitAct pause(LimitId limit, Instant at, String reason, Actor actor) {
        return new LimitAct(limit, What.PAUSED, at, null, null, reason, actor);
    }

    public static LimitAct resume(LimitId limit, Instant at, Actor actor) {
        return new LimitAct(limit, What.RESUMED, at, null, null, "", actor);
    }

    public static LimitAct extend(LimitId limit, Period by, Instant at, String reason, Actor actor) {
        return new LimitAct(limit, What.EXTENDED, at, by, null, reason, actor);
    }

    public static LimitAct moveDue(LimitId limit, LocalDate due, Instant at, String reason, Actor actor) {
        return new LimitAct(limit, What.DUE_MOVED, at, null, due, reason, actor);
    }

    /** Whether it still says something of the limit as it stands: what is paused stays paused, what runs runs. */
    boolean concerns(Story story) {
        return switch (what) {
            case PAUSED -> !story.isPaused();
            case RESUMED -> story.isPaused();
            default -> !story.hasEnded();
        };
    }
}
