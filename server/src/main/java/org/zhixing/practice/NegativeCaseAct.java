package org.zhixing.practice;

/** What is done to a negative case. */
public enum NegativeCaseAct implements LibraryAct {
    DRAFT,
    REDRAFT,
    ASK_LAWYER,
    /** The lawyer finds nothing against it. */
    CLEAR,
    /** The lawyer does. */
    OBJECT,
    /** The unit is asked for its word. */
    HEAR,
    SAY,
    /** The unit was asked and said nothing in time. */
    NOTE_SILENCE,
    SUBMIT,
    APPROVE,
    DECLINE,
    /** The decision behind has changed: corrected before the same readers. */
    CORRECT,
    /** The decision behind has fallen: taken back before the same readers. */
    REVOKE,
    WITHDRAW,
    /** The unit has a successor. */
    SUCCEED
}
