package org.zhixing.planreader.unit;

/** What a unit does for a task. */
public enum Role {
    LEAD,
    /** Responsible: leads when nobody is said to lead, else supports. */
    RESPONSIBLE,
    SUPPORT
}
