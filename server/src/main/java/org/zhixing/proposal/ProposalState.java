package org.zhixing.proposal;

/** Where a proposal stands as a whole. */
public enum ProposalState {
    /** 待交办: registered, nobody handles it yet. */
    REGISTERED,
    /** 办理中: at least one unit has something to do. */
    IN_HAND,
    /** 已办结: every unit has done its part. */
    CONCLUDED,
    /** 已撤回: taken back by those who signed it. */
    WITHDRAWN;

    /** Whether nothing further can happen to the whole. */
    public boolean ended() {
        return this == CONCLUDED || this == WITHDRAWN;
    }
}
