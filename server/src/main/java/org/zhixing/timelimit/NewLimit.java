package org.zhixing.timelimit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhixing.act.CaseRef;
import org.zhixing.worktime.Period;

/**
 * A limit to be started.
 *
 * @param kind decides the handler
 * @param subject the case it belongs to
 * @param start instant of the event that starts it; the first day is not counted
 * @param period how long, typed; null when a document states the date
 * @param statedDue a date a document states, which never rolls (practice 9); null when a period is given
 * @param rule source of the term, for instance {@code practice 8 平 10} or an article
 * @param rungs what happens before and after the due date, in any order
 */
public record NewLimit(
        LimitId id,
        LimitKind kind,
        CaseRef subject,
        Instant start,
        @Nullable Period period,
        @Nullable LocalDate statedDue,
        String rule,
        List<Rung> rungs) {}
