package org.zhixing.brief;

import org.zhixing.act.Step;

/** Everything that can be done to a brief; each has its rows in the table of moves and its verb in the ledger. */
public enum BriefAct implements Step {
    DRAW,
    REVISE,
    REDRAW,
    /** Practices proposed as good examples are kept or struck. */
    CHOOSE,
    ASK_UNITS,
    ANSWER,
    RULE,
    SETTLE,
    SUBMIT,
    SEND_BACK,
    CHECK,
    RECORD_PAGE,
    DECLINE,
    ISSUE,
    WITHDRAW,
    DISCARD;

    /** The verb in the ledger. */
    public String verb() {
        return "brief." + slug();
    }
}
