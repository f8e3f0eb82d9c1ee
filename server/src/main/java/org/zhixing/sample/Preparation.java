package org.zhixing.sample;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** How far the making of the sample city is; until it is over, no page shows a half-made city. */
@Component
@ConditionalOnProperty("zhixing.sample")
public class Preparation {

    private static final int ALL = 100;

    private volatile int percent;

    /** 0 to 100. */
    public int percent() {
        return percent;
    }

    public boolean over() {
        return percent >= ALL;
    }

    /** Short of all, which only {@link #end} tells. */
    void reached(int now) {
        percent = Math.min(now, ALL - 1);
    }

    void end() {
        percent = ALL;
    }
}
