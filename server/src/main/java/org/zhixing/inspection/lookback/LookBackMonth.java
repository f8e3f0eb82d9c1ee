package org.zhixing.inspection.lookback;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * A month of acceptances: the population of one draw. Every accepted docket belongs to exactly one (practice 8).
 *
 * @param accepted how many there are to draw from
 * @param drawn how many were drawn; 0 before the draw
 * @param opensOn from when all of them have been accepted long enough
 * @param closesOn until when none of them was accepted too long ago
 */
public record LookBackMonth(
        YearMonth month, int accepted, int drawn, LocalDate opensOn, LocalDate closesOn, Standing standing) {

    /** Where it stands on a day. */
    public enum Standing {
        /** Not all have been accepted long enough. */
        EARLY,
        DUE,
        /** Never drawn, and some have been accepted too long ago. */
        MISSED,
        DRAWN
    }

    public boolean mayBeDrawn() {
        return standing == Standing.DUE || standing == Standing.MISSED;
    }
}
