package org.zhixing.intake;

import java.time.Instant;
import java.util.UUID;
import org.zhixing.act.UnitId;
import org.zhixing.supervision.Colour;
import org.zhixing.supervision.DocketId;

/**
 * A docket that came in and is quiet.
 *
 * @param row of the register
 * @param colour of the notices served on paper
 */
public record QuietDocket(
        UUID register,
        int row,
        DocketId id,
        String number,
        String title,
        UnitId lead,
        Colour colour,
        Instant openedAt,
        Instant dueAt) {

    /** What follows from lifting, as a message key. */
    public String then(Instant now) {
        if (colour != Colour.GREEN) {
            return "intake.then.term";
        }
        return dueAt.isAfter(now) ? "intake.then.ladder" : "intake.then.yellow";
    }
}
