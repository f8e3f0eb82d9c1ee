package org.zhixing.inspection;

/** Where a finding comes from (R054). */
public enum Origin {
    /** 督查结论. */
    CONCLUSION,
    /** 回头看. */
    LOOK_BACK,
    /** 领导批示. */
    INSTRUCTION,
    /** 群众反映. */
    COMPLAINT,
    /** 审计. */
    AUDIT,
    /** 人大、政协监督. */
    PEOPLES_CONGRESS,
    /** 舆论监督. */
    MEDIA,
    OTHER
}
