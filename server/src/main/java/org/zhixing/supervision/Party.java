package org.zhixing.supervision;

/** In which relation to a docket somebody acts. A person may stand in several. */
public enum Party {
    /** 立项单位督查专员. */
    OFFICER,
    /** 立项单位督查室主任. */
    CHIEF,
    /** 牵头单位联络员. */
    LEAD_LIAISON,
    /** 牵头单位主要负责人. */
    LEAD_HEAD,
    /** 牵头单位承办人. */
    LEAD_STAFF,
    /** 并列牵头单位. */
    JOINT_LEAD,
    /** 协办单位. */
    ASSISTANT,
    /** 会商单位: asked in a consultation. */
    CONSULTED,
    /** 能够解决困难的单位: named with an obstacle that is not answered yet (R055). */
    REMOVER,
    /** 分管领导 of the lead unit. */
    LEADER_IN_CHARGE,
    /** 审批人 named by the rules; answers through an approval. */
    APPROVER,
    /** 系统: proposes, never decides. */
    SWEEP
}
