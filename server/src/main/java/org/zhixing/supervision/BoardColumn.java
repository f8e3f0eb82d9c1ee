package org.zhixing.supervision;

/** A column of the board of all running dockets: the time limit, and the two lights, never merged (practice 4, R156). */
public enum BoardColumn {
    /** 在办. */
    OPEN,
    /** 即将到期. */
    SOON,
    /** 逾期. */
    LATE,
    /** The light of reports: 逾期填报. */
    REPORTED_LATE,
    /** The light of the plan: 滞后. */
    BEHIND,
    /** 严重滞后. */
    FAR_BEHIND
}
