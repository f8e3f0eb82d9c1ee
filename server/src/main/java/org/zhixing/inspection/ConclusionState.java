package org.zhixing.inspection;

/** Where a supervision conclusion stands. */
public enum ConclusionState {
    DRAFT,
    /** On its way by the office's own steps: checked, perhaps countersigned, signed (practice 7). */
    IN_CHECK,
    /** Issued, receipt not yet known. */
    SERVED,
    /** The time to ask for review runs. */
    RECEIVED,
    IN_REVIEW,
    UPHELD,
    CHANGED,
    REVOKED;

    /** Whether the unit knows it. */
    public boolean served() {
        return compareTo(SERVED) >= 0;
    }
}
