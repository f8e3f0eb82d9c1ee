package org.zhixing.ladder;

/** The steps of the ladder that a trial reckons, in the order in which a docket meets them. */
public enum LadderStep {
    /** Acknowledged too late, or not at all. */
    RECEIPT_LATE,
    /** The head of the unit is told that nobody acknowledged. */
    RECEIPT_SILENT,
    /** The unit says too late whose it is. */
    OBJECTION_LATE,
    /** The opener rules on that too late. */
    RULING_LATE,
    /** Silence in a consultation is reminded of. */
    CONSULTATION_REMINDED,
    /** A consultation goes upward. */
    CONSULTATION_LATE,
    /** Silence to an obstacle is reminded of. */
    OBSTACLE_REMINDED,
    /** An obstacle goes upward. */
    OBSTACLE_LATE,
    /** An assistant's opinion comes too late. */
    OPINION_LATE,
    /** A call sooner after the one before than allowed. */
    CALL_TOO_SOON,
    /** A report of progress is due for the first time. */
    REPORT_DUE,
    /** A report of progress is missed for the first time. */
    REPORT_LATE,
    /** A report behind the plan. */
    COURSE_BEHIND,
    /** A report far behind the plan. */
    COURSE_FAR_BEHIND,
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
    /** The office has not found in time on a report of completion. */
    VERIFICATION_LATE,
    /** Yellow is proposed before the day, by a person with a reason. */
    YELLOW_DIRECT,
    /** Yellow is proposed. */
    YELLOW,
    /** The reason a notice asks for is not given in time. */
    REASON_LATE,
    /** Last day of the term a yellow notice gives. */
    YELLOW_TERM,
    /** Red is proposed without yellow, by a person with a reason. */
    RED_DIRECT,
    /** Red is proposed. */
    RED,
    /** The unit has not explained in time. */
    EXPLANATION_LATE,
    /** The leader has not answered in time. */
    APPROVAL_LATE,
    /** Last day of the term a red notice gives. */
    RED_TERM,
    /** That day has passed without a report. */
    RED_LAPSED
}
