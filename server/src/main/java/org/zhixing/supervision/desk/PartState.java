package org.zhixing.supervision.desk;

/** Where a joint lead's or assistant's part stands. */
public enum PartState {
    NAMED,
    ACKNOWLEDGED,
    SUBMITTED,
    RETURNED,
    ACCEPTED,
    /** No longer takes part, for instance because it became the lead. */
    RELEASED
}
