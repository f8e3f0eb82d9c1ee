package org.zhixing.recall;

import java.util.function.Predicate;
import org.zhixing.supervision.Colour;
import org.zhixing.timelimit.TimeStatus;

/** Parts of the register, each behind a figure. */
public enum Part {
    /** Everything that was known. */
    ALL(one -> true),
    OPEN(Known::open),
    LATE(one -> {
        var limit = one.limit();
        return one.open() && limit != null && limit.status() == TimeStatus.OVERDUE;
    }),
    YELLOW(one -> one.open() && one.colour() == Colour.YELLOW),
    RED(one -> one.open() && one.colour() == Colour.RED),
    DONE(Known::done);

    private final Predicate<Known> holds;

    Part(Predicate<Known> holds) {
        this.holds = holds;
    }

    public boolean holds(Known one) {
        return holds.test(one);
    }
}
