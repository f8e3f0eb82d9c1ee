package org.zhixing.inspection;

/** What is done in a look-back. */
public enum LookBackAct implements InspectionAct {
    DRAW,
    ASK,
    ANSWER,
    CONFIRM,
    FIND_UNDONE
}
