package org.zhixing.supervision;

import org.zhixing.act.Step;

/** Everything that can be done to a notice. */
public enum NoticeAct implements Step {
    PROPOSE,
    /** 核稿, by another than who proposed it (yellow; practice 7). */
    CHECK,
    EXPLAIN,
    ASK_APPROVAL,
    APPROVE,
    REFUSE,
    ISSUE,
    DISMISS,
    ACKNOWLEDGE,
    STATE_REASON,
    DISPUTE,
    UPHOLD,
    WITHDRAW,
    END;

    /** The verb in the ledger. */
    public String verb() {
        return "notice." + slug();
    }
}
