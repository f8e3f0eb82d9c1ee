package org.zhixing.succession;

/** In which relation to an act of succession somebody acts. */
public enum SuccessionParty {
    /** 督查专员. */
    OFFICER,
    /** 督查室主任. */
    CHIEF,
    /** 移交单位主要负责人. */
    FORMER,
    /** 承接单位主要负责人. */
    SUCCESSOR
}
