package org.zhixing.supervision;

import java.util.Locale;

/** What can be done about an instruction. */
public enum InstructionAct {
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

    /** As it stands in addresses. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The verb in the ledger. */
    public String verb() {
        return "instruction." + slug();
    }
}
