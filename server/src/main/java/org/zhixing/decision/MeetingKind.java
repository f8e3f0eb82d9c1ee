package org.zhixing.decision;

/** Kinds of meetings whose matters are followed up. */
public enum MeetingKind {
    /** 政府常务会议. */
    STANDING,
    /** 办公会议. */
    OFFICE,
    /** 全体会议. */
    PLENARY,
    /** 专题会议. */
    TOPICAL
}
