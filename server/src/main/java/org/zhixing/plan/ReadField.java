package org.zhixing.plan;

/** What the reader proposes of a task and a person may change. */
public enum ReadField {
    TASK,
    LEAD,
    SUPPORT,
    DUE
}
