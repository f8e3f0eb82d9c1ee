package org.zhixing.supervision;

/** In which part a unit other than the lead takes part (R164, practice 5). */
public enum Part {
    /** 并列牵头: a named joint lead with an acceptance of its own. */
    JOINT_LEAD,
    /** 协办、会办: gives an opinion to the lead in time. */
    ASSISTANT
}
