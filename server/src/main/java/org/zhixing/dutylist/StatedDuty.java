package org.zhixing.dutylist;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhixing.act.UnitId;

/**
 * What was said when a township was asked on a case, with the version of the list it was held against.
 *
 * @param list null where none was in force
 * @param document of the list, with its number; empty where none was in force
 * @param sort and {@code item} of what stands in the list
 * @param admission of what stands outside
 */
public record StatedDuty(
        UUID subject,
        UnitId unit,
        DutyStanding standing,
        @Nullable UUID list,
        String document,
        @Nullable DutySort sort,
        @Nullable UUID itemId,
        String item,
        String admission,
        @Nullable LocalDate admittedOn) {

    /** What was said, to be held against the lists of another day; where there was no list then, nothing was. */
    DutyGround ground() {
        return switch (standing) {
            case LISTED -> DutyGround.of(item);
            case OUTSIDE -> DutyGround.typed("", admission, admittedOn == null ? "" : admittedOn.toString());
            case OWN -> DutyGround.OWN;
            case NO_LIST -> DutyGround.UNSAID;
        };
    }

    /** Whether both say the same of two townships. */
    public boolean alike(StatedDuty other) {
        return standing == other.standing
                && document.equals(other.document)
                && item.equals(other.item)
                && admission.equals(other.admission);
    }
}
