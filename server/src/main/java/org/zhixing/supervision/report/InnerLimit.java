package org.zhixing.supervision.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zhixing.act.CaseRef;
import org.zhixing.act.Zone;
import org.zhixing.supervision.DocketId;
import org.zhixing.supervision.UnitReportKind;
import org.zhixing.supervision.desk.Kinds;
import org.zhixing.supervision.rule.Rules;
import org.zhixing.timelimit.LimitView;
import org.zhixing.timelimit.TimeLimits;

/**
 * The inner limit of a unit: some working days before its outer one, so that there is time for the leaders and the stamp
 * (practice 3). Derived from the outer limit as it stands, never kept: time that passes inside stays the unit's (practice 4).
 */
@Component
public class InnerLimit {

    /** Calendar days that hold the working days of any inner limit, long holidays included. */
    private static final int LOOKED_THROUGH = 60;

    private final TimeLimits limits;
    private final Rules rules;

    InnerLimit(TimeLimits limits, Rules rules) {
        this.limits = limits;
        this.rules = rules;
    }

    /** How many working days before the outer limit. */
    public int workingDays() {
        return rules.current().workingDays("inner.before");
    }

    /** The end of the last inner day of a report; empty where no outer limit runs. */
    public Optional<Instant> of(DocketId docket, UnitReportKind kind, Instant at) {
        return Optional.ofNullable(of(List.of(docket), kind, at).get(docket));
    }

    /** As {@link #of(DocketId, UnitReportKind, Instant)}, of many with one question. */
    public Map<DocketId, Instant> of(Collection<DocketId> dockets, UnitReportKind kind, Instant at) {
        var inner = new HashMap<DocketId, Instant>();
        if (dockets.isEmpty()) {
            return inner;
        }
        int before = workingDays();
        var subjects = dockets.stream().map(DocketId::subject).distinct().toList();
        Map<CaseRef, List<LimitView>> all = limits.of(subjects, at);
        for (DocketId docket : dockets) {
            all.getOrDefault(docket.subject(), List.of()).stream()
                    .filter(limit -> limit.endedAt() == null)
                    .filter(limit -> kind == UnitReportKind.PROGRESS
                            ? limit.kind().equals(Kinds.PROGRESS)
                            : Kinds.isTerm(limit.kind()))
                    .max(Comparator.comparing(LimitView::startedAt))
                    .ifPresent(outer -> inner.put(docket, before(outer.dueAt(), before)));
        }
        return inner;
    }

    private Instant before(Instant outer, int workingDays) {
        var last = LocalDate.ofInstant(outer.minusNanos(1), Zone.SHANGHAI);
        var day =
                limits
                        .workingDaysFrom(last.minusDays(LOOKED_THROUGH), last)
                        .headSet(last, false)
                        .descendingSet()
                        .stream()
                        .skip(workingDays - 1L)
                        .findFirst()
                        .orElse(last);
        return day.plusDays(1).atStartOfDay(Zone.SHANGHAI).toInstant();
    }
}
