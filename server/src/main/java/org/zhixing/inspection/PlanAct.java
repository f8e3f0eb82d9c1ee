package org.zhixing.inspection;

/** What is done to a supervision plan. */
public enum PlanAct implements InspectionAct {
    DRAFT,
    REVISE,
    DRAW,
    SCHEDULE,
    MERGE,
    SUBMIT,
    APPROVE,
    DECLINE,
    RECUSE,
    CLOSE,
    CANCEL
}
