package org.zhixing.supervision;

/** Whether the report that fell due last was made in time (practice 4). Never merged with {@link CourseLight}. */
public enum ReportLight {
    IN_TIME,
    LATE
}
