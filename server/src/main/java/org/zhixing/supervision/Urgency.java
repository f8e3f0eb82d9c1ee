package org.zhixing.supervision;

/** How pressing; decides the limit to acknowledge and the term if none is stated (practice 8). */
public enum Urgency {
    /** 特急. */
    EXTRA_URGENT,
    /** 急. */
    URGENT,
    /** 平. */
    ORDINARY,
    /** 难: complicated, longer term. */
    HARD;

    /** Urgent matters leave at once and run by their own term. */
    public boolean pressing() {
        return this == EXTRA_URGENT || this == URGENT;
    }
}
