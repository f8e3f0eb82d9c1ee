package org.zhixing.planreader.task;

/** What stands behind a label. */
public enum LabelUse {
    LEAD,
    RESPONSIBLE,
    SUPPORT,
    PERSON,
    TIME,
    /** The action itself: 整改措施, 工作任务. */
    TEXT,
    TARGET,
    /** Progress, remarks, telephone numbers: ends the value before it and is left out. */
    OTHER
}
