package org.zhixing.timelimit;

/** Where a limit stands at an instant; derived, never stored. */
public enum TimeStatus {
    ON_TIME,
    DUE_SOON,
    OVERDUE,
    PAUSED,
    ENDED_IN_TIME,
    ENDED_LATE
}
