package org.zhixing.supervision;

import org.zhixing.act.Step;

/** Everything that can be done to a docket; each has its rows in the table of moves and its verb in the ledger. */
public enum DocketAct implements Step {
    DRAFT,
    /** 核稿, by another than who wrote it down (practice 7). */
    CHECK_DRAFT,
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
    OFFER_REMOVAL,
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
    KEEP_PROMISE,
    REPORT_COMPLETION,
    TAKE_UP,
    ACCEPT,
    RETURN,
    CLOSE,
    REOPEN,
    TRANSFER,
    CITE,
    SUSPEND,
    RESUME,
    WITHDRAW,
    LIFT_QUIET,
    RETRACT_ENTRY,
    SUCCEED,
    REPORT_REVIEW,
    CONTINUE_ONGOING,
    END_ONGOING,
    CARRY_OVER,
    CHANGE_KIND;

    /** The verb in the ledger. */
    public String verb() {
        return "docket." + slug();
    }
}
