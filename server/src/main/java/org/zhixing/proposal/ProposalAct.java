package org.zhixing.proposal;

import org.zhixing.act.Step;

/** What can be done about a proposal, or about one unit's part in it. */
public enum ProposalAct implements Step {
    REGISTER,
    ASSIGN,
    WITHDRAW,
    ACCEPT,
    OBJECT,
    UPHOLD,
    REASSIGN,
    ASK_EXTENSION,
    GIVE_OPINION,
    RECORD_MEETING,
    SUBMIT_REPLY,
    SIGN,
    SEND_BACK,
    RECORD_FORM,
    HANDLE_AGAIN,
    CONCLUDE,
    PUBLISH,
    FULFIL_PROMISE,
    PUT_OFF_PROMISE,
    GIVE_UP_PROMISE,
    OPEN_DOCKET,
    SUCCEED;

    /** The verb in the ledger. */
    public String verb() {
        return "proposal." + slug();
    }

    /** Whether it concerns one thing promised. */
    public boolean onPromise() {
        return this == FULFIL_PROMISE || this == PUT_OFF_PROMISE || this == GIVE_UP_PROMISE || this == OPEN_DOCKET;
    }
}
