package org.zhixing.brief;

/** What became of a practice that the draft of a brief proposed as a good example. */
public enum ExampleChoice {
    /** 待选用: nobody has decided, and it is not printed. */
    PROPOSED,
    /** 选用. */
    KEPT,
    /** 不选用. */
    STRUCK
}
