package org.zhixing.practice;

/** What is done to a practice. */
public enum PracticeAct implements LibraryAct {
    PROPOSE,
    REVISE,
    RETURN,
    SUBMIT,
    APPROVE,
    DECLINE,
    /** Another unit takes it over. */
    ADOPT,
    /** A unit that took it over says whether it works there, and why. */
    TELL,
    CORRECT,
    /** Looked at again and kept for another term. */
    RENEW,
    WITHDRAW,
    /** Its unit has a successor. */
    SUCCEED
}
