package org.zhixing.inspection;

/** Where a supervision plan stands. */
public enum PlanState {
    DRAFT,
    /** Approval has been asked for. */
    SUBMITTED,
    /** Visits may be made. */
    APPROVED,
    /** All visits are recorded. */
    CLOSED,
    CANCELLED;

    /** Whether it stands in the calendar. */
    public boolean counts() {
        return this == SUBMITTED || this == APPROVED || this == CLOSED;
    }
}
