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
    SUCCEED
}
