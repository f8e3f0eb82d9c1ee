package org.zhixing.dutylist;

/** The three lists of which a duty list consists since 2024 (L9). */
public enum DutySort {
    /** 基本履职事项: the township does it itself. */
    BASIC,
    /** 配合履职事项: a department leads, the township assists. */
    ASSISTING,
    /** 上级部门收回事项: a department does it; the township is not asked. */
    TAKEN_BACK
}
