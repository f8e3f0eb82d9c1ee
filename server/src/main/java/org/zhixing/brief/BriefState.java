package org.zhixing.brief;

/** Where a brief stands. */
public enum BriefState {
    /** 拟稿: drawn up from data, words may be edited. */
    DRAFT,
    /** 核实中: the units named are asked whether the facts are right. */
    CONFIRMING,
    /** 已核实: waits to be submitted. */
    SETTLED,
    /** 流转中: checked, countersigned, signed. */
    IN_SIGN_OFF,
    /** 已印发. */
    ISSUED,
    /** 已撤回: the number stays listed as void. */
    WITHDRAWN,
    /** 已弃稿. */
    DISCARDED;

    /** Whether the units and leaders it is addressed to may read it. */
    public boolean published() {
        return this == ISSUED || this == WITHDRAWN;
    }
}
