package org.zhixing.approval;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhixing.act.OnBehalfOf;

/**
 * An answer as people read it, with names as they were.
 *
 * @param until the day granted, null for a no and where no day was asked
 * @param onBehalfOf for whom it was given or recorded, null when for oneself
 * @param carrier on what the leader decided, null unless a secretary recorded it
 * @param objection why the leader says it is not his, null unless he does
 */
public record AnswerView(
        boolean approved,
        @Nullable LocalDate until,
        String opinion,
        Instant at,
        String unitName,
        String postName,
        String personName,
        @Nullable OnBehalfOf onBehalfOf,
        @Nullable Carrier carrier,
        @Nullable LocalDate decidedOn,
        @Nullable String scan,
        @Nullable Instant confirmedAt,
        @Nullable String objection) {

    static AnswerView of(Given given) {
        return new AnswerView(
                given.approved(),
                given.until(),
                given.opinion(),
                given.at(),
                given.unitName(),
                given.postName(),
                given.byName(),
                given.onBehalfOf(),
                given.carrier(),
                given.decidedOn(),
                given.scan(),
                given.confirmedAt(),
                given.objection());
    }
}
