package org.zhixing.inspection;

/** What is done about asking more of a unit than its quota. */
public enum AllowanceAct implements InspectionAct {
    ASK,
    GRANT,
    REFUSE
}
