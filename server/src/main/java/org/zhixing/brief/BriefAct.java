package org.zhixing.brief;

import java.util.Locale;

/** Everything that can be done to a brief; each has its rows in the table of moves and its verb in the ledger. */
public enum BriefAct {
    DRAW,
    REVISE,
    REDRAW,
    ASK_UNITS,
    ANSWER,
    RULE,
    SETTLE,
    SUBMIT,
    SEND_BACK,
    CHECK,
    SIGN,
    DECLINE,
    WITHDRAW,
    DISCARD;

    /** As it stands in addresses. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The verb in the ledger. */
    public String verb() {
        return "brief." + slug();
    }
}
