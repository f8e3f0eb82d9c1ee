package org.zhixing.timelimit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a limit stands after a part of its story.
 *
 * @param dueAt when it is over
 * @param counted when it would be over by counting alone; earlier than {@code dueAt} where a date was kept
 * @param pausedSince null while it runs
 * @param round of its rungs, from 1; begins anew whenever a person gives a later date
 * @param roundFrom rungs up to this instant belong to the past
 * @param calendar last calendar it was counted with
 */
record Standing(
        Instant dueAt,
        Instant counted,
        @Nullable Instant pausedSince,
        @Nullable Instant endedAt,
        int round,
        Instant roundFrom,
        Revision calendar) {

    Standing due(Instant due) {
        return new Standing(due, due, pausedSince, endedAt, round, roundFrom, calendar);
    }

    Standing pausedSince(@Nullable Instant since) {
        return new Standing(dueAt, counted, since, endedAt, round, roundFrom, calendar);
    }

    /** A later date given by a person; an earlier one changes nothing. */
    Standing laterDue(Instant due, Instant at) {
        return due.isAfter(dueAt) ? new Standing(due, due, pausedSince, endedAt, round + 1, at, calendar) : this;
    }

    Standing ended(Instant at) {
        return new Standing(dueAt, counted, pausedSince, at, round, roundFrom, calendar);
    }
}
