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
