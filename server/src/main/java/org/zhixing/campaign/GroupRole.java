package org.zhixing.campaign;

/** Part in a leading group (R148). */
public enum GroupRole {
    /** 组长. */
    HEAD,
    /** 副组长. */
    DEPUTY,
    /** 成员. */
    MEMBER
}
