package org.zhixing.sample;

import java.util.Random;

/** How the story of a docket goes. */
enum Fate {
    /** Done before the day it is due. */
    IN_TIME,
    /** Returned once, then done. */
    RETURNED_ONCE,
    /** Late: a yellow notice, a reason, then done. */
    YELLOW,
    /** Very late: yellow, an explanation, red, then done. */
    RED,
    /** Taken on, and nothing more heard of so far. */
    SILENT;

    private static final int IN_TIME_PERCENT = 68;
    private static final int RETURNED_PERCENT = 12;
    private static final int YELLOW_PERCENT = 13;
    private static final int RED_PERCENT = 4;

    static Fate draw(Random random) {
        int drawn = random.nextInt(100);
        if (drawn < IN_TIME_PERCENT) {
            return IN_TIME;
        }
        if (drawn < IN_TIME_PERCENT + RETURNED_PERCENT) {
            return RETURNED_ONCE;
        }
        if (drawn < IN_TIME_PERCENT + RETURNED_PERCENT + YELLOW_PERCENT) {
            return YELLOW;
        }
        return drawn < IN_TIME_PERCENT + RETURNED_PERCENT + YELLOW_PERCENT + RED_PERCENT ? RED : SILENT;
    }
}
