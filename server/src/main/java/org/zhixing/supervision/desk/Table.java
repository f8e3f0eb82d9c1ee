package org.zhixing.supervision.desk;

import java.util.Locale;

/** The tables acts write; a closed set, so that no name ever comes from outside. */
public enum Table {
    DOCKET,
    PARTICIPANT,
    NOTICE,
    CORRECTION,
    PROGRESS,
    COMPLETION,
    CALL,
    REMINDER,
    HANDOVER,
    CITATION,
    OBJECTION,
    OBSTACLE,
    EXTENSION,
    CONSULTATION,
    CONSULTED_OPINION,
    GROUNDS,
    COURSE,
    PLANNED_VALUE,
    MILESTONE,
    FORMER_LEAD,
    REVIEW,
    CARRY_OVER;

    String sqlName() {
        return "supervision." + name().toLowerCase(Locale.ROOT);
    }

    /** Whether each change of a row counts its version up. */
    boolean versioned() {
        return this == DOCKET || this == NOTICE || this == CORRECTION;
    }
}
