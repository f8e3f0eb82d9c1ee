package org.zhixing.paperwork.sheet;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhixing.act.UnitId;
import org.zhixing.supervision.Colour;
import org.zhixing.supervision.DocketId;
import org.zhixing.supervision.DocketState;

/**
 * A docket as papers speak of it.
 *
 * @param due last day of the term that counts, before it is opened the day stated, null where none is known
 * @param colour of the highest notice in force, null for none
 */
public record Matter(
        DocketId id,
        @Nullable String number,
        String title,
        String requirement,
        String source,
        String authority,
        UnitId opener,
        UnitId lead,
        DocketState state,
        @Nullable Colour colour,
        @Nullable LocalDate due) {

    /** Whether it is not opened yet. */
    public boolean draft() {
        return state == DocketState.DRAFT;
    }

    /** The number as printed; nothing for a docket that has none yet. */
    public String printedNumber() {
        return number == null ? "" : number;
    }
}
