package org.zhixing.succession;

import org.zhixing.act.Step;

/** What can be done to an act of succession. */
public enum SuccessionAct implements Step {
    DRAFT,
    ASSIGN,
    ANNOUNCE,
    TAKE_BACK,
    HAND_OVER,
    RECEIVE,
    EFFECT,
    WITHDRAW;

    /** The verb in the ledger. */
    public String verb() {
        return "act." + slug();
    }
}
