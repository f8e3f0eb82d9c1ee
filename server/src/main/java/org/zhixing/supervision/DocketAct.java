package org.zhixing.supervision;

import java.util.Locale;

/** Everything that can be done to a docket; each has its rows in the table of moves and its verb in the ledger. */
public enum DocketAct {
    DRAFT,
    OPEN,
    DISCARD,
    ACKNOWLEDGE,
    ASSIGN,
    SET_COURSE,
    REPORT_PROGRESS,
    ACCEPT_PROGRESS,
    RETURN_PROGRESS,
    REMIND,
    CONTEST_HOLDING,
    ANSWER_CONTEST,
    REPORT_OBSTACLE,
    ANSWER_OBSTACLE,
    ASK_EXTENSION,
    OBJECT,
    UPHOLD_OBJECTION,
    REJECT_OBJECTION,
    CONSULT,
    ANSWER_CONSULTATION,
    CONCLUDE_CONSULTATION,
    NAME_PARTICIPANT,
    ACKNOWLEDGE_PART,
    SUBMIT_PART,
    ACCEPT_PART,
    RETURN_PART,
    RECORD_CALL,
    REPORT_COMPLETION,
    TAKE_UP,
    ACCEPT,
    RETURN,
    CLOSE,
    TRANSFER,
    SUSPEND,
    RESUME,
    WITHDRAW,
    LIFT_QUIET,
    RETRACT_ENTRY,
    SUCCEED;

    /** As it stands in addresses and in the ledger: {@code report-progress}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The verb in the ledger. */
    public String verb() {
        return "docket." + slug();
    }
}
