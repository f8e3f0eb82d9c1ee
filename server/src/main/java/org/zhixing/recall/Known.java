package org.zhixing.recall;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhixing.act.UnitId;
import org.zhixing.supervision.Colour;
import org.zhixing.supervision.DocketId;
import org.zhixing.supervision.DocketState;
import org.zhixing.timelimit.LimitView;

/**
 * A docket as it was known at an instant.
 *
 * @param lead who leads it now, by whom lists are narrowed
 * @param leadName who led it then, under the name of that day
 * @param colour the highest notice in force then, null for none
 * @param limit its own time limit as it was shown then, null when none had begun
 * @param positions how many acts of its record were known then
 * @param since how many acts have come since
 * @param now where it stands by the whole record
 */
public record Known(
        DocketId id,
        String number,
        String title,
        UnitId lead,
        String leadName,
        DocketState state,
        @Nullable Colour colour,
        @Nullable LimitView limit,
        int positions,
        int since,
        DocketState now) {

    /** Still to be done then. */
    public boolean open() {
        return !done() && !state.ended();
    }

    /** Accepted by then. */
    public boolean done() {
        return List.of(DocketState.ACCEPTED, DocketState.CLOSED).contains(state);
    }
}
