package org.zhixing.proposal;

/** In which part a unit handles a proposal. */
public enum HandlingPart {
    /** 主办: replies for all. */
    LEAD,
    /** 会办: gives the lead its written opinion in time. */
    ASSISTANT,
    /** 分办: replies for itself. */
    SEPARATE;

    /** Whether this unit answers the signers. */
    public boolean replies() {
        return this != ASSISTANT;
    }
}
