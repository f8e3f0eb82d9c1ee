package org.zhixing.inspection;

/** Where a supervision plan stands. */
public enum PlanState {
    DRAFT,
    /** On its way to the approval: checked, then put to the leaders. */
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
