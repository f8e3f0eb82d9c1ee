package org.zhixing.supervision.desk;

import org.zhixing.timelimit.LimitKind;

/** The kinds of time limits of supervision, all on the docket as their subject. */
public final class Kinds {

    /** 签收. */
    public static final LimitKind ACKNOWLEDGE = new LimitKind("supervision.acknowledge");
    /** The docket's own term. */
    public static final LimitKind DOCKET = new LimitKind("supervision.docket");
    /** The new term of a yellow notice. */
    public static final LimitKind YELLOW = new LimitKind("supervision.yellow");
    /** The final term of a red notice. */
    public static final LimitKind RED = new LimitKind("supervision.red");
    /** The supervision office's own limit to verify; never charged to the unit (practice 4). */
    public static final LimitKind VERIFY = new LimitKind("supervision.verify");
    /** The unit's explanation before a red notice. */
    public static final LimitKind EXPLAIN = new LimitKind("supervision.explain");
    /** Joint leads and assistants. */
    public static final LimitKind PART = new LimitKind("supervision.part");
    /** The opener's ruling on a wrong assignment. */
    public static final LimitKind OBJECTION = new LimitKind("supervision.objection");
    /** The answer to an extension; unanswered means paused. */
    public static final LimitKind EXTENSION = new LimitKind("supervision.extension");
    /** Consultation between units (R165). */
    public static final LimitKind CONSULTATION = new LimitKind("supervision.consultation");

    /** The answer to an obstacle (R055). */
    public static final LimitKind OBSTACLE = new LimitKind("supervision.obstacle");

    /** What was promised in a call (R045). */
    public static final LimitKind PROMISE = new LimitKind("supervision.promise");

    /** The next report of progress (practice 8). */
    public static final LimitKind PROGRESS = new LimitKind("supervision.progress");

    /** The half-yearly review of ongoing work (practice 4). */
    public static final LimitKind REVIEW = new LimitKind("supervision.review");

    /** The reason for being late that a yellow or red notice asks for (practice 8). */
    public static final LimitKind REASON = new LimitKind("supervision.reason");

    private Kinds() {}

    /** Whether the unit's own work is measured by it. */
    public static boolean isTerm(LimitKind kind) {
        return kind.equals(DOCKET) || kind.equals(YELLOW) || kind.equals(RED);
    }
}
