package org.zhixing.proposal;

/** What a signer says of a reply. */
public enum Satisfaction {
    /** 满意. */
    SATISFIED,
    /** 基本满意. */
    BASICALLY_SATISFIED,
    /** 不满意: it is handled again. */
    DISSATISFIED
}
