package org.zhixing.organization;

/** How a post stands in its unit. */
public enum Standing {
    /** 正职: head of the unit, or of a leading group (组长). */
    HEAD,
    /** 副职: deputy. */
    DEPUTY,
    /** All others. */
    MEMBER
}
