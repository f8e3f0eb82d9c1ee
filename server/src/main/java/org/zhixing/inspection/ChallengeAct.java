package org.zhixing.inspection;

/** What is done about a question of a request. */
public enum ChallengeAct implements InspectionAct {
    FILE,
    /** 说明依据，予以保留. */
    ANSWER,
    /** 质疑成立. */
    UPHOLD,
    /** 已按答复取消、合并或者精简. */
    CARRY_OUT,
    WITHDRAW
}
