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
 * @param due last day; it is stated and never rolls
 */
public record NewRectification(
        Origin origin,
        String reference,
        @Nullable UUID source,
        @Nullable String sourceHref,
        UnitId unit,
        String problem,
        LocalDate due) {}
