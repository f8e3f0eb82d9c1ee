package org.zhixing.inspection;

/** What is done to a supervision plan. */
public enum PlanAct implements InspectionAct {
    DRAFT,
    REVISE,
    DRAW,
    SCHEDULE,
    MERGE,
    SUBMIT,
    /** 核稿, by another than who drafted it. */
    CHECK,
    SEND_BACK,
    APPROVE,
    DECLINE,
    RECUSE,
    CLOSE,
    CANCEL
}
