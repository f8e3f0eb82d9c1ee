package org.zhixing.campaign;

/** Meetings with which a campaign begins (R151). */
public enum MeetingSort {
    /** 动员大会. */
    MOBILISATION,
    /** 专题会议. */
    SPECIAL
}
