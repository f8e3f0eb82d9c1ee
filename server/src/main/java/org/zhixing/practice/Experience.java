package org.zhixing.practice;

/** What a unit found that adopted a practice. */
public enum Experience {
    WORKS,
    DOES_NOT_WORK
}
