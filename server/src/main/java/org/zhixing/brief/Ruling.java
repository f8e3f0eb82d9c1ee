package org.zhixing.brief;

/** What becomes of a unit's correction. */
public enum Ruling {
    /** Printed in the place of our own words. */
    ADOPTED,
    /** Ours stand, with the unit's words beside them. */
    KEPT
}
