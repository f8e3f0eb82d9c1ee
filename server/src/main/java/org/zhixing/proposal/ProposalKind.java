package org.zhixing.proposal;

/** Whose proposal it is. */
public enum ProposalKind {
    /** 人大代表建议. */
    DEPUTY,
    /** 政协提案. */
    MEMBER
}
