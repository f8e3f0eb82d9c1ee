package org.zhixing.supervision;

/** What the office makes of ongoing work at a review (practice 4). */
public enum ReviewDecision {
    /** 继续. */
    GOES_ON,
    /** 结束. */
    ENDS,
    /** 改变类型: it becomes another kind of docket. */
    CHANGED
}
