package org.zhixing.campaign;

/** Where the gate of a stage stands; its window decides nothing. */
public enum StageState {
    /** 未开始. */
    AHEAD,
    /** 进行中. */
    OPEN,
    /** 已通过: by an act of the office, with what was open. */
    PASSED
}
