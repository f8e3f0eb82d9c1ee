package org.zhixing.inspection;

/** What becomes of a request that was questioned. */
public enum ChallengeAnswer {
    /** 取消. */
    DROPPED,
    /** 合并、精简或者缓报. */
    CHANGED,
    /** 确需保留，说明依据. */
    KEPT
}
