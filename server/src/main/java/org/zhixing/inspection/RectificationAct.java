package org.zhixing.inspection;

/** What is done to a rectification. */
public enum RectificationAct implements InspectionAct {
    OPEN,
    PLAN,
    REPORT,
    RETURN,
    VERIFY,
    CLEAR,
    URGE,
    DISMISS,
    WITHDRAW,
    SUCCEED,
    ASK_MORE_TIME,
    GRANT_MORE_TIME,
    REFUSE_MORE_TIME,
    RECORD_PUBLICITY
}
