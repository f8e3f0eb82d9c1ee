package org.zhixing.exchange;

/** What a connected system may do; what is not named it may not. */
public enum Right {
    /** 交入事项. */
    GIVE_MATTERS,
    /** 交入领导批示. */
    GIVE_INSTRUCTIONS,
    /** 交入建议提案. */
    GIVE_PROPOSALS,
    /** 取回由本系统交入事项的办理情况. */
    READ_OWN,
    /** 取回本督查机构全部督办事项的办理情况. */
    READ_ALL,
    /** 取回单据文件. */
    READ_SHEETS
}
