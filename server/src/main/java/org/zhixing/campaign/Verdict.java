package org.zhixing.campaign;

/** What acceptance found. */
public enum Verdict {
    /** 达到. */
    MET,
    /** 未达到. */
    NOT_MET,
    /** 数据不能回答: to be looked at by a person. */
    UNANSWERED
}
