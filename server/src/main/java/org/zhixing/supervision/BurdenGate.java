package org.zhixing.supervision;

import java.time.Instant;
import java.time.Year;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.zhixing.act.Refusal;
import org.zhixing.act.UnitId;
import org.zhixing.act.Zone;

/**
 * Port: whether units may be asked for more this year, and on what grounds (R052, domain law L9). Whoever asks a unit for
 * something asks here before; what a sort of request is, prescribed or not, stands in the rules.
 */
public interface BurdenGate {

    /** What has been asked up to a moment, and what is taken from it since: requests of one batch are not written yet. */
    interface Tally {

        /**
         * Why one of the units may not be asked once more; null when all may, and then it counts as asked.
         *
         * @param what the sort of request as the burden meter counts it, for instance {@code CALL}; where only some of a
         *     sort are prescribed, with which, for instance {@code PAPER.FORWARDING}
         * @param grounds said with the request, or {@link Grounds#PRESCRIBED} where the rules say them
         */
        @Nullable
        Refusal take(Collection<UnitId> units, String what, Grounds grounds);
    }

    /**
     * A tally that begins with what is written, against the quotas of a year.
     *
     * @param year in which what is asked takes place: of a meeting that is planned ahead, that of its day
     */
    Tally tally(Instant at, Year year);

    /** A tally against the quotas of the year that runs. */
    default Tally tally(Instant at) {
        return tally(at, Year.from(at.atZone(Zone.SHANGHAI)));
    }

    /** What a form of this sort of request begins with; empty where the rules say nothing. */
    Grounds usual(String what);

    /** Why nobody may be asked on these grounds; null when they are said, here or in the rules (L9 b). */
    @Nullable
    Refusal unfounded(String what, Grounds grounds);

    /**
     * Why one of the units may not be asked; null when all may.
     *
     * @param what the sort of request as the burden meter counts it, for instance {@code CALL}
     * @param grounds said with the request, or {@link Grounds#PRESCRIBED} where the rules say them
     */
    default @Nullable Refusal against(Collection<UnitId> units, String what, Grounds grounds, Instant at) {
        return tally(at).take(units, what, grounds);
    }
}
