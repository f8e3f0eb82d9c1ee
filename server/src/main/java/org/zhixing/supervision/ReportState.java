package org.zhixing.supervision;

import java.util.List;

/** A report of progress, seen by the office (practice 6). */
public enum ReportState {
    SUBMITTED,
    ACCEPTED,
    RETURNED;

    /** From where to where; nothing else happens to a report. */
    public record Step(ReportState from, DocketAct act, ReportState to) {}

    public static final List<Step> MOVES = List.of(
            new Step(SUBMITTED, DocketAct.ACCEPT_PROGRESS, ACCEPTED),
            new Step(SUBMITTED, DocketAct.RETURN_PROGRESS, RETURNED));
}
