package org.zhixing.succession;

/** Where an act of succession stands. */
public enum SuccessionState {
    /** 拟订: items are listed and assigned; nothing has happened. */
    DRAFT,
    /** 待交接: the units sign for what they hand over and take on. */
    ANNOUNCED,
    /** 已生效: everything has gone over. */
    EFFECTED,
    /** 已撤回. */
    WITHDRAWN;

    public boolean ended() {
        return this == EFFECTED || this == WITHDRAWN;
    }
}
