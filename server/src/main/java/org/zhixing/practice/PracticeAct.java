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
    /** It has become internal material: who adopted it sees only that it is withdrawn from the library. */
    WITHHOLD,
    /** It is internal no more. */
    RESTORE,
    /** Its unit has a successor. */
    SUCCEED
}
