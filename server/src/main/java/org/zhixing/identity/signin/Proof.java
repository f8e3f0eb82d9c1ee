package org.zhixing.identity.signin;

/** How a session was begun. */
public enum Proof {
    /** By a password, and by a second factor where one is set up. */
    PASSWORD,
    /** By one click on a sample person; only in a sample city. */
    SAMPLE,
    /** By the city's unified identity; a second factor of ours is asked for unless one was shown there. */
    UNIFIED
}
