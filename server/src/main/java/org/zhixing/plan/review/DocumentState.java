package org.zhixing.plan.review;

/** The life of a plan document here. */
public enum DocumentState {
    /** Read, being checked by people. */
    IN_REVIEW,
    /** Confirmed: a campaign has been opened from it. */
    CONFIRMED,
    /** Put aside without opening anything. */
    DISCARDED
}
