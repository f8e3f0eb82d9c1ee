package org.zhixing.practice;

/** Which part of a register a list shows. */
public enum Shelf {
    /** Released and not past its day. */
    CURRENT,
    EXPIRED,
    /** Before its release. */
    UNDER_WAY,
    /** Declined, withdrawn or revoked. */
    ENDED
}
