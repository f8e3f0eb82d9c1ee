package org.zhixing.timelimit;

import java.time.Instant;
import org.zhixing.act.CaseRef;

/**
 * A rung that has been reached, claimed exactly once.
 *
 * @param reachedAt the instant of the rung (not of the sweep)
 * @param sweptAt case time of the sweep
 */
public record ClaimedRung(
        LimitId limit,
        LimitKind kind,
        CaseRef subject,
        String rung,
        Instant reachedAt,
        Instant dueAt,
        Instant sweptAt) {}
