package org.zhixing.recall;

import org.zhixing.supervision.Colour;
import org.zhixing.timelimit.TimeStatus;

/** Parts of the register, each behind a figure. */
public enum Part {
    /** Everything that was known. */
    ALL,
    OPEN,
    LATE,
    YELLOW,
    RED,
    DONE;

    public boolean holds(Known one) {
        return switch (this) {
            case ALL -> true;
            case OPEN -> one.open();
            case LATE -> one.open() && overdue(one);
            case YELLOW -> one.open() && one.colour() == Colour.YELLOW;
            case RED -> one.open() && one.colour() == Colour.RED;
            case DONE -> one.done();
        };
    }

    private static boolean overdue(Known one) {
        var limit = one.limit();
        return limit != null && limit.status() == TimeStatus.OVERDUE;
    }
}
