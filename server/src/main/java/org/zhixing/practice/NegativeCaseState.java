package org.zhixing.practice;

/** Where a negative case stands. That it has expired is no state. */
public enum NegativeCaseState {
    DRAFT,
    WITH_LAWYER,
    /** By the lawyer; the unit is still to be heard. */
    CLEARED,
    /** The unit may say its word. */
    HEARING,
    HEARD,
    /** To be approved by a leader. */
    SUBMITTED,
    ISSUED,
    CORRECTED,
    REVOKED,
    DECLINED,
    WITHDRAWN
}
