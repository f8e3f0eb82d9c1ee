package org.zhixing.paperwork;

import org.zhixing.act.Step;

/** Everything that can be done to a paper; each has its rows in the table of moves. */
public enum PaperAct implements Step {
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

    /** The verb in the ledger. */
    public String verb() {
        return "paperwork." + slug();
    }
}
