package org.zhixing.inspection;

/** Where a question about a request stands. */
public enum ChallengeState {
    FILED,
    ANSWERED,
    WITHDRAWN
}
