package org.zhixing.ladder;

/** The steps of the ladder that a trial reckons, in the order in which a docket meets them. */
public enum LadderStep {
    /** Acknowledged too late, or not at all. */
    RECEIPT_LATE,
    /** The head of the unit is told that nobody acknowledged. */
    RECEIPT_SILENT,
    /** A report of progress is due for the first time. */
    REPORT_DUE,
    /** A report of progress is missed for the first time. */
    REPORT_LATE,
    /** Last day with more time that was asked for and granted. */
    EXTENSION,
    /** Nobody answered in time who asked for more; the unit's clock stands still. */
    EXTENSION_UNANSWERED,
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
