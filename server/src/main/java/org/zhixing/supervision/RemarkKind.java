package org.zhixing.supervision;

/** How a leader marked a carrier. */
public enum RemarkKind {
    /** 批示: with words. */
    REMARK,
    /** 圈阅: seen. */
    TICK
}
