package org.zhixing.sample;

import java.util.Random;

/** How the story of a docket goes, with how often in a hundred. */
enum Fate {
    /** Done before the day it is due. */
    IN_TIME(55),
    /** Returned once, then done. */
    RETURNED_ONCE(11),
    /** Late: a yellow notice, a reason, then done. */
    YELLOW(10),
    /** As yellow, but the unit says that the notice is not justified. */
    DISPUTED(2),
    /** Very late: yellow, an explanation, red, then done. */
    RED(4),
    /** More time is asked for in time, granted, and kept. */
    EXTENDED(8),
    /** It comes to the wrong unit, which says so. */
    OBJECTED(4),
    /** Something stands in the way for a while, and the chief stops the clock. */
    SUSPENDED(3),
    /** The matter falls away. */
    WITHDRAWN(3);

    private final int percent;

    Fate(int percent) {
        this.percent = percent;
    }

    static Fate draw(Random random) {
        int drawn = random.nextInt(100);
        for (Fate fate : values()) {
            drawn -= fate.percent;
            if (drawn < 0) {
                return fate;
            }
        }
        return IN_TIME;
    }
}
