package org.zhixing.inspection;

/** What is done to a record of a visit. */
public enum RecordAct implements InspectionAct {
    WRITE,
    REWRITE,
    SIGN,
    COUNTERSIGN,
    REMARK
}
