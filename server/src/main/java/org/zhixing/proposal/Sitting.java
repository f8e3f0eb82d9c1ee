package org.zhixing.proposal;

/** When it was put forward. */
public enum Sitting {
    /** 大会期间. */
    SESSION,
    /** 闭会期间. */
    RECESS
}
