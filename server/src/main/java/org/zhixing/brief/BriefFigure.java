package org.zhixing.brief;

/** What a brief counts. The two lights are never merged (practice 4). */
public enum BriefFigure {
    RUNNING(false),
    OPENED(false),
    ENDED(false),
    ENDED_IN_TIME(false),
    ENDED_LATE(false),
    /** Named as a good example. */
    GOOD(true),
    /** Named by a person as an example of working together (R166). */
    EXAMPLE(true),
    /** Passed from unit to unit, and told by a person to all (R166). */
    PASSED_ON(true),
    /** Past its day and still running; what stands still does not count. */
    LATE(true),
    YELLOW(false),
    RED(false),
    REPORTED_IN_TIME(false),
    REPORTED_LATE(true),
    AS_PLANNED(false),
    BEHIND(true),
    FAR_BEHIND(true);

    private final boolean named;

    BriefFigure(boolean named) {
        this.named = named;
    }

    /** Whether the docket and its unit are named, so that the unit is asked first. */
    public boolean named() {
        return named;
    }
}
