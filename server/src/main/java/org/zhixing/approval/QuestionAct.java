package org.zhixing.approval;

import java.util.Locale;

/** What can be done about a question. */
public enum QuestionAct {
    APPROVE,
    DECLINE,
    RECORD_PAPER_YES,
    RECORD_PAPER_NO,
    RECORD_ORAL_YES,
    RECORD_ORAL_NO,
    CONFIRM,
    CONTEST,
    RECUSE,
    REMIND,
    ESCALATE,
    WITHDRAW,
    /** Another leader is to be asked: the division of work has changed. */
    READDRESS;

    /** What the ledger calls it. */
    String verb() {
        return "approval." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static QuestionAct answering(boolean approved) {
        return approved ? APPROVE : DECLINE;
    }

    static QuestionAct recording(boolean approved, Carrier carrier) {
        if (carrier == Carrier.PAPER) {
            return approved ? RECORD_PAPER_YES : RECORD_PAPER_NO;
        }
        return approved ? RECORD_ORAL_YES : RECORD_ORAL_NO;
    }
}
