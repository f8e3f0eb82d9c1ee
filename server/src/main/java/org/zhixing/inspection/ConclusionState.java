package org.zhixing.inspection;

/** Where a supervision conclusion stands. */
public enum ConclusionState {
    DRAFT,
    /** 核稿. */
    IN_CHECK,
    /** To be issued. */
    CHECKED,
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
