package org.zhixing.dutylist;

/** How what a township is asked stands to its duty list (L9 h). */
public enum DutyStanding {
    /** Under an item of it. */
    LISTED,
    /** Outside it, by an admission; counted by the burden meter. */
    OUTSIDE,
    /** The township set itself the task. */
    OWN,
    /** The township had no list in force. */
    NO_LIST
}
