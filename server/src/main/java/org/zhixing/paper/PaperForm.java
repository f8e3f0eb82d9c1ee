package org.zhixing.paper;

/** The forms of sheets in use; number code, title and layout of each are data of this module. */
public enum PaperForm {
    /** 督查立项通知单 on green paper (R041). */
    GREEN_NOTICE,
    /** 督查限期催办单 on yellow paper (R042). */
    YELLOW_NOTICE,
    /** 督查限期办结单 on red paper (R043). */
    RED_NOTICE,
    /** 办结报告 of the unit (R044). */
    COMPLETION_REPORT,
    /** 更正 of a sheet's due date (practice 9). */
    CORRECTION,
    /** 批示办理情况呈报件, one page back to the leader (practice 2). */
    LEADER_REPORT,
    /** 督查方案. */
    SUPERVISION_PLAN,
    /** 督查结论书. */
    SUPERVISION_CONCLUSION,
    /** 督查复核决定书. */
    REVIEW_DECISION,
    /** 整改销号表. */
    RECTIFICATION_CLEARANCE,
    /** 督查建议书 to the body that is competent (domain law L1 articles 18 to 21). */
    RECOMMENDATION,
    /** 复函, one letter to each signer of a proposal (R087). */
    REPLY_LETTER,
    /** 督查记录, signed by both inspectors. */
    INSPECTION_RECORD,
    /** 督查周报. */
    WEEKLY_BRIEF,
    /** 督查月报. */
    MONTHLY_BRIEF,
    /** 督查季报. */
    QUARTERLY_BRIEF,
    /** 督查专报, upward, counted in issues. */
    SPECIAL_REPORT,
    /** 督查通报, downward. */
    CIRCULAR,
    /** 评估报告 on a campaign at its end (R154). */
    EVALUATION_REPORT,
    /** 交办通知单: hands matters to the unit that answers for them. */
    ASSIGNMENT_NOTICE,
    /** 延期审批表: what was asked, said and decided about more time. */
    EXTENSION_FORM,
    /** 呈批单, submitted to a leader. */
    SUBMISSION_SLIP,
    /** 转办函, forwards a matter to the unit that is competent. */
    FORWARDING_LETTER,
    /** 约谈记录. */
    TALK_RECORD
}
