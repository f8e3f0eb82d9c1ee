package org.zhixing.identity.signin;

/** Why a session ended, other than by idleness. */
public enum Ending {
    SIGNED_OUT,
    /** The person ended it from another session. */
    BY_OTHER_SESSION,
    /** A newer session took its place. */
    LIMIT,
    PASSWORD_CHANGED,
    FACTOR_CHANGED,
    ACCOUNT_DISABLED,
    /** Too many wrong codes. */
    LOCKED,
    /** The unified identity said that the person has left there. */
    BY_PROVIDER
}
