package org.zhixing.campaign;

/** How a task of a campaign fared. */
public enum ItemStanding {
    /** 按时完成. */
    IN_TIME,
    /** 逾期完成. */
    LATE,
    /** 办理中. */
    RUNNING,
    /** 逾期未完成. */
    OVERDUE,
    /** 已撤销. */
    WITHDRAWN;

    public boolean done() {
        return this == IN_TIME || this == LATE;
    }

    public boolean open() {
        return this == RUNNING || this == OVERDUE;
    }
}
