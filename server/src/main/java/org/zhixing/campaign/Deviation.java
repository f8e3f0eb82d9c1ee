package org.zhixing.campaign;

/** Where the plan of a unit departs from the parent. */
public enum Deviation {
    /** 未分解. */
    NO_STEPS,
    /** 未落实到人. */
    NO_PERSON,
    /** 晚于上级时限. */
    BEYOND_LIMIT
}
