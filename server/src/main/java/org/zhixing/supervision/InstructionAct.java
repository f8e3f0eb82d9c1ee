package org.zhixing.supervision;

import org.zhixing.act.Step;

/** What can be done about an instruction. */
public enum InstructionAct implements Step {
    REGISTER,
    CHECK,
    RETRANSCRIBE,
    ADD_REMARK,
    PROPOSE,
    FILE,
    OPEN,
    SEND_BACK,
    DRAFT_REPLY,
    /** 核稿 of the report to the leader, by another than who wrote it (practice 7). */
    CHECK_REPLY,
    /** 签发: the report is numbered and goes to the leader. */
    SUBMIT_REPLY,
    READ,
    REMARK_AGAIN,
    CONCLUDE,
    CANCEL;

    /** The verb in the ledger. */
    public String verb() {
        return "instruction." + slug();
    }
}
