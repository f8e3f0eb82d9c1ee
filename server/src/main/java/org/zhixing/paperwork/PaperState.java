package org.zhixing.paperwork;

/** Where a paper stands. */
public enum PaperState {
    /** 拟稿. */
    DRAFT,
    /** 流转中: checked, countersigned, signed. */
    IN_SIGN_OFF,
    /** 已印发. */
    ISSUED,
    /** 已撤回: the number stays listed as void. */
    WITHDRAWN,
    /** 已弃稿. */
    DISCARDED;

    /** Whether it has gone out to whom it is addressed to. */
    public boolean published() {
        return this == ISSUED || this == WITHDRAWN;
    }
}
