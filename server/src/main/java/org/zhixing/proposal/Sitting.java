package org.zhixing.proposal;

/** When it was put forward. */
public enum Sitting {
    /** 大会期间. */
    SESSION,
    /** 闭会期间. */
    RECESS,
    /** 不属于会议: whatever is no proposal of a deputy or member. */
    NONE
}
