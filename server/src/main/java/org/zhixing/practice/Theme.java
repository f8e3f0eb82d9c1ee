package org.zhixing.practice;

/** What a practice is about. */
public enum Theme {
    /** 抓落实. */
    DELIVERY,
    /** 协调配合: matters settled between units instead of being passed on (R166). */
    COORDINATION,
    /** 优化服务. */
    SERVICE,
    /** 改革创新. */
    INNOVATION
}
