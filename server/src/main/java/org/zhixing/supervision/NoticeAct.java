package org.zhixing.supervision;

import java.util.Locale;

/** Everything that can be done to a notice. */
public enum NoticeAct {
    PROPOSE,
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
    WITHDRAW;

    /** As it stands in addresses and in the ledger: {@code ask-approval}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The verb in the ledger. */
    public String verb() {
        return "notice." + slug();
    }
}
