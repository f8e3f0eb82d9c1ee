package org.zhixing.inspection;

/** On what a plan rests (domain law L1 article 11). */
public enum AuthorityKind {
    /** 批示. */
    INSTRUCTION,
    /** 年度计划. */
    PLAN,
    /** 会议或者政府决定. */
    DECISION
}
