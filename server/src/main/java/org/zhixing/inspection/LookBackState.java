package org.zhixing.inspection;

/** Where the look-back at one docket stands. */
public enum LookBackState {
    /** What the docket shows is looked at first. */
    DRAWN,
    /** The unit has been asked. */
    ASKED,
    /** Really done. */
    CONFIRMED,
    /** A rectification has been opened. */
    NOT_DONE
}
