package org.zhixing.paperwork;

import java.util.Locale;

/** Everything that can be done to a paper; each has its rows in the table of moves. */
public enum PaperAct {
    BEGIN,
    REVISE,
    SUBMIT,
    CHECK,
    SEND_BACK,
    RECORD_PAGE,
    DECLINE,
    ISSUE,
    WITHDRAW,
    DISCARD;

    /** As it stands in addresses. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The verb in the ledger. */
    public String verb() {
        return "paperwork." + slug();
    }
}
