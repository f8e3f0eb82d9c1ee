package org.zhixing.proposal;

/** Where one unit's part in a proposal stands. */
public enum HandlingState {
    /** 待接收. */
    ASSIGNED,
    /** 申请退回: the unit says who is competent; the office rules. */
    OBJECTED,
    /** 办理中. */
    IN_HAND,
    /** 待签发: the reply lies before the head of the unit. */
    SIGNING,
    /** 已答复: letters have gone out, forms are awaited. */
    REPLIED,
    /** 已办结. */
    CONCLUDED,
    /** 已提意见: the assistant's opinion has reached the lead. */
    CONTRIBUTED,
    /** 已调整: another unit has it now, or it was taken back. */
    RELEASED;

    /** Whether nothing further can happen to the state. */
    public boolean ended() {
        return this == CONCLUDED || this == CONTRIBUTED || this == RELEASED;
    }
}
