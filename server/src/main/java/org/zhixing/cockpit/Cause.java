package org.zhixing.cockpit;

/**
 * What stands behind a docket that is late, as far as somebody has said so (R050): facts of the case, nobody's guess. The
 * first that applies counts.
 */
public enum Cause {
    /** An obstacle was reported and not yet answered. */
    OBSTACLE,
    /** Other units are asked for their opinion. */
    CONSULTATION,
    /** The unit says that it is another's, and nobody has ruled. */
    OBJECTION,
    /** The unit disputes the notice. */
    DISPUTE,
    /** The unit has said why. */
    REASON_STATED,
    /** Nobody has said anything. */
    NOTHING_SAID
}
