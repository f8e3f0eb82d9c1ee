package org.zhixing.inspection;

/** Where a recommendation stands. */
public enum RecommendationState {
    DRAFT,
    /** The unit may say its word. */
    HEARING,
    HEARD,
    /** To be approved by the government’s leader. */
    SUBMITTED,
    APPROVED,
    /** With the competent body. */
    SENT,
    ANSWERED,
    DECLINED,
    WITHDRAWN
}
