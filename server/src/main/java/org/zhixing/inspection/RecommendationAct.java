package org.zhixing.inspection;

/** What is done to a recommendation. */
public enum RecommendationAct implements InspectionAct {
    DRAFT,
    REDRAFT,
    /** The unit is asked for its word. */
    HEAR,
    SAY,
    /** The unit was asked and said nothing in time. */
    NOTE_SILENCE,
    SUBMIT,
    APPROVE,
    DECLINE,
    SEND,
    RECORD_ANSWER,
    WITHDRAW,
    /** Another unit stands for the one it speaks of: the institutions have changed. */
    SUCCEED
}
