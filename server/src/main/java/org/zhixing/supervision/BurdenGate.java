package org.zhixing.supervision;

import java.time.Instant;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.zhixing.act.Refusal;
import org.zhixing.act.UnitId;

/**
 * Port: whether units may be asked for more this year (R052, domain law L9). Whoever asks a unit for something that the
 * law does not prescribe asks here before.
 */
public interface BurdenGate {

    /** What has been asked up to a moment, and what is taken from it since: requests of one batch are not written yet. */
    interface Tally {

        /**
         * Why one of the units may not be asked once more; null when all may, and then it counts as asked.
         *
         * @param what the sort of request as the burden meter counts it, for instance {@code CALL}
         */
        @Nullable
        Refusal take(Collection<UnitId> units, String what);
    }

    /** A tally that begins with what is written. */
    Tally tally(Instant at);

    /**
     * Why one of the units may not be asked; null when all may.
     *
     * @param what the sort of request as the burden meter counts it, for instance {@code CALL}
     */
    default @Nullable Refusal against(Collection<UnitId> units, String what, Instant at) {
        return tally(at).take(units, what);
    }
}
