package org.zhixing.inspection;

/** What is done to a supervision conclusion. */
public enum ConclusionAct implements InspectionAct {
    DRAFT,
    REDRAFT,
    SEND_TO_CHECK,
    SEND_BACK,
    CHECK,
    ISSUE,
    ACKNOWLEDGE,
    RECORD_DELIVERY,
    APPLY_FOR_REVIEW,
    UPHOLD,
    CHANGE,
    REVOKE
}
