package org.zhixing.inspection;

/** What is asked of a unit. */
public enum BurdenKind {
    /** Reports and forms. */
    FORM,
    /** Notices, calls, consultations. */
    REQUEST,
    /** Visits. */
    CHECK,
    MEETING,
    /** Minutes spent in meetings. */
    MINUTES
}
