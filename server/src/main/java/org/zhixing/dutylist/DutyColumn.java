package org.zhixing.dutylist;

/** The columns of a duty list as a spreadsheet, in their order. */
public enum DutyColumn {
    SORT,
    AREA,
    NAME,
    DEPARTMENT,
    DEPARTMENT_DUTY,
    TOWNSHIP_DUTY
}
