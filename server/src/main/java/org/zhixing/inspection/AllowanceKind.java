package org.zhixing.inspection;

/** Of what leave may be asked to go above a limit of the year. */
public enum AllowanceKind {
    FORM,
    REQUEST,
    MEETING,
    /** A meeting to which one body calls all those of its line (全系统会议), of which the unit convenes one a year (R173). */
    SYSTEM_MEETING
}
