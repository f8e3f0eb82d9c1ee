package org.zhixing.inspection;

/** Whether more may be asked of a unit than its quota. */
public enum AllowanceState {
    ASKED,
    GRANTED,
    REFUSED
}
