package org.zhixing.supervision;

/** Who may hold a docket (practice 4), the strongest claim first. */
public enum Holder {
    /** 中止: nobody. */
    NOBODY,
    /** 核验: the office's own limit. */
    VERIFIER,
    /** 待领导审批. */
    LEADER,
    /** 待立项单位裁定. */
    OPENER,
    /** 待协办、会商单位. */
    ASSISTANT,
    LEAD
}
