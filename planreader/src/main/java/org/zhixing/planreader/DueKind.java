package org.zhixing.planreader;

import java.util.Locale;

/** What sort of time limit the words express. */
public enum DueKind {
    BY,
    WINDOW,
    FROM,
    RECURRING,
    ONGOING,
    IMMEDIATE,
    VAGUE,
    EVENT;

    /** The word used in the JSON output. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
