package org.zhixing.campaign;

/** Where the plan of a unit stands. */
public enum UnitPlanState {
    /** 待分解: derived from the parent, to be broken down. */
    DRAFT,
    /** 待审核. */
    SUBMITTED,
    /** 退回修改. */
    RETURNED,
    /** 已通过. */
    ACCEPTED,
    /** 已并入承接单位的方案. */
    MERGED
}
