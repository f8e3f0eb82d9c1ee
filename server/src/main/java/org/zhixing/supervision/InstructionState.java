package org.zhixing.supervision;

/** Where an instruction stands. That it still lacks its reply is no state: it follows from its dockets. */
public enum InstructionState {
    /** 待校核: written down; a second person has not yet compared it with the paper. */
    REGISTERED,
    /** 待拟办: the text stands. */
    CHECKED,
    /** 待审定: matters and units proposed. */
    PROPOSED,
    /** 办理中: dockets opened. */
    OPENED,
    /** 已呈报: the result lies before the leader. */
    SUBMITTED,
    /** 已办结: read by the leader, or done where no reply was asked. */
    CLOSED,
    /** 已存阅: for information or study only. */
    FILED,
    /** 已作废: registered in error. */
    CANCELLED;

    /** Whether nothing further can happen. */
    public boolean ended() {
        return this == CLOSED || this == FILED || this == CANCELLED;
    }
}
