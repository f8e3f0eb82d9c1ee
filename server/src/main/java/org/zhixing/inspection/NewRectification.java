package org.zhixing.inspection;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhixing.act.UnitId;

/**
 * A finding that is to be put right.
 *
 * @param reference what it comes from, as people call it
 * @param source id of the case it comes from, null where there is none in the house
 * @param sourceHref where that is shown
 * @param term at once or by a day
 * @param due last day; it is stated and never rolls
 * @param goal what is reached when it is put right, empty where the unit is to say it
 * @param publicity the provision that wants the result made public, empty where only the rules of its origin say so
 */
public record NewRectification(
        Origin origin,
        String reference,
        @Nullable UUID source,
        @Nullable String sourceHref,
        UnitId unit,
        String problem,
        RectifyTerm term,
        LocalDate due,
        String goal,
        String publicity) {

    /** By a day; the unit says the goal. */
    public NewRectification(
            Origin origin,
            String reference,
            @Nullable UUID source,
            @Nullable String sourceHref,
            UnitId unit,
            String problem,
            LocalDate due) {
        this(origin, reference, source, sourceHref, unit, problem, RectifyTerm.BY_DATE, due, "", "");
    }
}
