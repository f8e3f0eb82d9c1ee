package org.zhixing.supervision.web;

import java.util.Locale;
import org.zhixing.supervision.desk.Kinds;
import org.zhixing.timelimit.LimitKind;

/** The kinds of time limits under the names that readers know. */
public enum Term {
    DOCKET,
    ACKNOWLEDGE,
    YELLOW,
    RED,
    VERIFY,
    EXPLAIN,
    PART,
    OBJECTION,
    EXTENSION,
    CONSULTATION,
    PROGRESS;

    private static final String OURS = Kinds.DOCKET.value().split("\\.", 2)[0] + ".";

    /** The name of one of our kinds. */
    public static Term of(LimitKind kind) {
        return valueOf(kind.value().substring(OURS.length()).toUpperCase(Locale.ROOT));
    }

    static boolean isOurs(String kind) {
        return kind.startsWith(OURS);
    }
}
