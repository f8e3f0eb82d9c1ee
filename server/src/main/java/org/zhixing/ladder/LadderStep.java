package org.zhixing.ladder;

/** The steps of the ladder that a trial reckons, in the order in which a docket meets them. */
public enum LadderStep {
    /** First warning of a long term. */
    EARLY_WARNING,
    /** Warning before the last day. */
    WARNING,
    /** Last day of the docket's own term. */
    DUE,
    /** Yellow is proposed. */
    YELLOW,
    /** Last day of the term a yellow notice gives. */
    YELLOW_TERM,
    /** Red is proposed. */
    RED
}
