package org.zhixing.supervision.instruction;

/** Whether the leader has said that an oral instruction recorded for him is his. */
public enum Confirmation {
    WAITING,
    CONFIRMED,
    CONTESTED
}
