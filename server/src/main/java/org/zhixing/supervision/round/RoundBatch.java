package org.zhixing.supervision.round;

import java.time.Instant;
import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhixing.act.CaseRef;
import org.zhixing.act.PersonId;
import org.zhixing.act.UnitId;
import org.zhixing.supervision.DocketId;

/**
 * Answers of a month that go through the unit's own steps together: one sign-off for all of them (practice 3 and 6).
 *
 * @param items how many there were when they were laid forward
 * @param sentAt when they went out, null before
 * @param wordsBack why they came back, null while nobody has said so
 */
public record RoundBatch(
        UUID id,
        Of of,
        PersonId presenter,
        String presenterName,
        Instant presentedAt,
        int items,
        @Nullable Instant sentAt,
        @Nullable String wordsBack) {

    public static final String TYPE = "round-batch";

    /** Whose answers of which month. */
    public record Of(UUID round, UnitId unit, YearMonth month) {}

    public static CaseRef subject(UUID id) {
        return new CaseRef(DocketId.MODULE, TYPE, id);
    }

    public static String href(UUID id) {
        return "/rounds/batches/" + id;
    }

    public String href() {
        return href(id);
    }

    /** Whether the unit's leaders have it. */
    public boolean onItsWay() {
        return sentAt == null && wordsBack == null;
    }
}
