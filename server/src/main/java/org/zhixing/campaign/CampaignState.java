package org.zhixing.campaign;

/** Where a campaign stands. */
public enum CampaignState {
    /** 筹备: set up from a confirmed plan; group and guarantees are put together. */
    PREPARING,
    /** 推进: units have their drafts, stages run. */
    RUNNING,
    /** 检查验收 (R153). */
    IN_ACCEPTANCE,
    /** 已评估: the report is issued (R154). */
    EVALUATED,
    /** 已结束: every rule has an owner. */
    CLOSED,
    /** 已终止: given up with a reason. */
    ABANDONED;

    public boolean ended() {
        return this == CLOSED || this == ABANDONED;
    }
}
