package org.zhixing.supervision;

/** What a leader wants of an instruction (practice 2); only the last two open dockets. */
public enum InstructionClass {
    /** 阅知. */
    FOR_INFORMATION,
    /** 阅研. */
    FOR_STUDY,
    /** 阅处. */
    FOR_ACTION,
    /** 阅处并反馈. */
    FOR_ACTION_AND_REPLY;

    public boolean opensDockets() {
        return this == FOR_ACTION || this == FOR_ACTION_AND_REPLY;
    }
}
