package org.zhixing.practice;

/** Where a practice stands. That its review day has passed is no state. */
public enum PracticeState {
    /** With the supervision office. */
    PROPOSED,
    RETURNED,
    /** To be released by a leader. */
    SUBMITTED,
    ISSUED,
    DECLINED,
    WITHDRAWN
}
