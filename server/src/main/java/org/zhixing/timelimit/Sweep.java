package org.zhixing.timelimit;

import java.time.Instant;

/**
 * Claims every rung reached by now, each once, and hands it to the handler of its kind. Runs on any number of nodes at
 * once; must not be called inside a transaction.
 */
public interface Sweep {

    /** Sweeps until nothing is left that was reached at the case time of the call. */
    Swept sweep();

    /**
     * What one sweep did.
     *
     * @param at case time of the sweep
     * @param claimed rungs claimed and handled
     * @param broken rungs set aside for repair
     */
    record Swept(Instant at, int claimed, int broken) {}
}
