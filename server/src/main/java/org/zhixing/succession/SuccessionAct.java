package org.zhixing.succession;

import java.util.Locale;

/** What can be done to an act of succession. */
public enum SuccessionAct {
    DRAFT,
    ASSIGN,
    ANNOUNCE,
    TAKE_BACK,
    HAND_OVER,
    RECEIVE,
    EFFECT,
    WITHDRAW;

    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The verb in the ledger. */
    public String verb() {
        return "act." + slug();
    }
}
