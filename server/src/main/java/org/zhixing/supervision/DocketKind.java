package org.zhixing.supervision;

/** The four kinds of docket (practice 4). */
public enum DocketKind {
    /** 一次性: done once. */
    ONE_OFF,
    /** 量化: a target value in a unit of measure. */
    QUANTIFIED,
    /** 节点: milestones. */
    MILESTONE,
    /** 长期: without a final term, reviewed half-yearly, carried over by name, outside the on-time denominator. */
    ONGOING
}
