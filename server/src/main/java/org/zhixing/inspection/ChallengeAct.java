package org.zhixing.inspection;

/** What is done about a question of a request. */
public enum ChallengeAct implements InspectionAct {
    FILE,
    ANSWER,
    WITHDRAW
}
