package org.zhixing.inspection;

/** The five types of supervision (domain law L1 article 14). */
public enum PlanKind {
    /** 综合督查. */
    COMPREHENSIVE,
    /** 专项督查. */
    SPECIAL,
    /** 事件调查. */
    EVENT,
    /** 日常督办. */
    DAILY,
    /** 线索核查. */
    CLUE
}
