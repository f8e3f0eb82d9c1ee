package org.zhixing.approval;

/** Where a question stands. Time alone changes nothing. */
public enum QuestionState {
    /** Waits for an answer. */
    OPEN,
    APPROVED,
    DECLINED,
    /** A secretary recorded an oral yes; it counts, and waits for the leader's own word. */
    APPROVED_UNCONFIRMED,
    /** A secretary recorded an oral no; it counts, and waits for the leader's own word. */
    DECLINED_UNCONFIRMED,
    /** The leader says the recorded decision was not his; people sort out what follows. */
    CONTESTED,
    /** Taken back by the asker. */
    WITHDRAWN;

    public boolean isOpen() {
        return this == OPEN;
    }

    /** Counts, but the leader has not yet said that it is his. */
    public boolean waitsForConfirmation() {
        return this == APPROVED_UNCONFIRMED || this == DECLINED_UNCONFIRMED;
    }
}
