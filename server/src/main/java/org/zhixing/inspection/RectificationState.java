package org.zhixing.inspection;

/** Where a rectification stands. */
public enum RectificationState {
    /** The unit has not said how. */
    OPEN,
    IN_WORK,
    /** To be verified by another person. */
    REPORTED,
    /** To be cleared. */
    VERIFIED,
    /** 销号. */
    CLEARED,
    /** Its basis has fallen away. */
    WITHDRAWN;

    public boolean ended() {
        return this == CLEARED || this == WITHDRAWN;
    }
}
