package org.zhixing.inspection;

/** Where a question about a request stands. */
public enum ChallengeState {
    FILED,
    ANSWERED,
    /** Right: whoever made the request has yet to withdraw, merge or shorten it. */
    UPHELD,
    CARRIED_OUT,
    WITHDRAWN
}
