package org.zhixing.inspection;

/** Where a record of a visit stands. */
public enum RecordState {
    WRITTEN,
    /** By one of the two. */
    SIGNED_ONCE,
    /** By both; it never changes again. */
    SIGNED
}
