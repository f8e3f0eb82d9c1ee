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
    MINUTES,
    /** Minutes that forms and requests cost, by the stated estimate for each kind of them. */
    FILLING
}
