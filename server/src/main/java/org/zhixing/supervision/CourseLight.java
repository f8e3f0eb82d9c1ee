package org.zhixing.supervision;

/**
 * How what was reached stands to what was planned (practice 4); the thresholds are rules. Never merged with
 * {@link ReportLight}.
 */
public enum CourseLight {
    AS_PLANNED,
    BEHIND,
    FAR_BEHIND
}
