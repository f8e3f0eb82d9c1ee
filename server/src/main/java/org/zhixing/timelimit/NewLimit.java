package org.zhixing.timelimit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhixing.act.CaseRef;
import org.zhixing.worktime.DueOnRestDay;
import org.zhixing.worktime.Period;

/**
 * A limit to be started.
 *
 * @param kind decides the handler
 * @param subject the case it belongs to
 * @param start instant of the event that starts it; the first day is not counted
 * @param period how long, typed; null when a document states the date
 * @param statedDue a date a document states, which never rolls (practice 9); null when a period is given
 * @param onRestDay whether calendar days and months that end on a rest day roll forward: for citizens' rights they do,
 *     for the authority's own duties not (L20)
 * @param rule source of the term, for instance {@code practice 8 平 10}, an article, or a rule and its version
 * @param rungs what happens before and after the due date, in any order
 */
public record NewLimit(
        LimitId id,
        LimitKind kind,
        CaseRef subject,
        Instant start,
        @Nullable Period period,
        @Nullable LocalDate statedDue,
        DueOnRestDay onRestDay,
        String rule,
        List<Rung> rungs) {

    public NewLimit {
        rungs = List.copyOf(rungs);
        if ((period == null) == (statedDue == null)) {
            throw new IllegalArgumentException("a limit has either a period or a stated date");
        }
    }

    /** A limit of the authority's own duty: no roll-over. */
    public NewLimit(
            LimitId id,
            LimitKind kind,
            CaseRef subject,
            Instant start,
            @Nullable Period period,
            @Nullable LocalDate statedDue,
            String rule,
            List<Rung> rungs) {
        this(id, kind, subject, start, period, statedDue, DueOnRestDay.STAYS, rule, rungs);
    }
}
