package org.zhixing.proposal;

/** How a unit spoke with the signers before it replied. */
public enum MeetingWay {
    /** 面商. */
    FACE_TO_FACE,
    /** 座谈. */
    DISCUSSION,
    /** 实地调研. */
    SITE_VISIT,
    /** 电话. */
    TELEPHONE
}
