package org.zhixing.campaign;

/** The four guarantees (“四落实”, R149). */
public enum Guarantee {
    /** 机构. */
    INSTITUTION,
    /** 人员. */
    PEOPLE,
    /** 办公场所. */
    PREMISES,
    /** 经费. */
    FUNDS
}
