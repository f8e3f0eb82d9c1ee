package org.zhixing.signoff;

/** What is done in a step. */
public enum StepKind {
    /** 拟办: written and submitted. */
    DRAFT,
    /** 核稿: read by another person than who submitted it. */
    CHECK,
    /** 会签: another post that is concerned agrees. */
    COUNTERSIGN,
    /** 签发. */
    SIGN;

    /** Whether a named post answers, and not the office that drafts. */
    public boolean asksPosts() {
        return this == COUNTERSIGN || this == SIGN;
    }
}
