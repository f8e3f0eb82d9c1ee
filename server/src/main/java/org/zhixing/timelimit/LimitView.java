package org.zhixing.timelimit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.zhixing.act.CaseRef;

/**
 * A limit as it stands at an instant.
 *
 * @param dueAt end of the last day (24:00), or the exact instant of a limit in hours
 * @param workingDaysLeft working days from now to the due day, negative when overdue
 * @param provisional the due date lies beyond the last known holiday notice
 * @param endedAt when it was met or stopped, null while it runs
 */
public record LimitView(
        LimitId id,
        LimitKind kind,
        CaseRef subject,
        Instant startedAt,
        Instant dueAt,
        TimeStatus status,
        int workingDaysLeft,
        boolean provisional,
        String rule,
        @Nullable Instant endedAt) {}
