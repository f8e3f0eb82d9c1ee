package org.zhixing.signoff;

/** What is done in a step. */
public enum StepKind {
    /** 拟办: written and submitted. */
    DRAFT,
    /** 核稿: read by another person than who submitted it. */
    CHECK,
    /** 审核: a leader of the unit whose report it is has read it and agrees (practice 3). */
    REVIEW,
    /** 会签: another post that is concerned agrees. */
    COUNTERSIGN,
    /** 签发. */
    SIGN;

    /** Whether a named post answers, and not the office that drafts. */
    public boolean asksPosts() {
        return this == REVIEW || this == COUNTERSIGN || this == SIGN;
    }
}
