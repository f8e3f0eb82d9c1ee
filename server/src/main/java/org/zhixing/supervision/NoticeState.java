package org.zhixing.supervision;

/** Where a notice stands. */
public enum NoticeState {
    /** 拟发: no number, no effect. */
    PROPOSED,
    /** 已核稿，待签发: read by another than who proposed it (yellow). */
    CHECKED,
    /** 报批中: put to the approver (red only). */
    APPROVAL_ASKED,
    /** 已批准: may now be issued. */
    APPROVED,
    /** 已发出: numbered and served. */
    ISSUED,
    /** 已签收. */
    ACKNOWLEDGED,
    /** 有异议: the unit disputes it; it stays in force until ruled. */
    DISPUTED,
    /** 已撤回: keeps its number, no longer in force. */
    WITHDRAWN,
    /** 不予发出: a proposal dismissed with its reason. */
    DISMISSED,
    /** 已了结: its docket was opened again; the sheet stays valid, a new term has notices of its own (practice 8). */
    ENDED;

    /** Whether it counts for the colour of its docket. */
    public boolean inForce() {
        return this == ISSUED || this == ACKNOWLEDGED || this == DISPUTED;
    }

    /** Whether it is still a proposal. */
    public boolean pending() {
        return this == PROPOSED || this == CHECKED || this == APPROVAL_ASKED || this == APPROVED;
    }
}
