package org.zhixing.inspection.record;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zhixing.act.PersonId;
import org.zhixing.act.UnitId;
import org.zhixing.filing.Held;
import org.zhixing.inspection.CaseId;
import org.zhixing.inspection.RecordState;

/**
 * The record of a visit (督查记录).
 *
 * @param heard persons heard, one a line
 * @param signedBy which of the two has signed, while only one has
 * @param remark what the unit says to it
 */
public record VisitRecord(
        CaseId id,
        CaseId plan,
        UUID visit,
        UnitId unit,
        RecordState state,
        Instant happenedAt,
        String place,
        String facts,
        List<String> heard,
        PersonId first,
        String firstName,
        PersonId second,
        String secondName,
        @Nullable PersonId signedBy,
        @Nullable Instant firstSignedAt,
        @Nullable Instant secondSignedAt,
        @Nullable String remark,
        @Nullable String remarkedBy,
        int version)
        implements Held.ByCase<CaseId, RecordState> {

    /** Who has still to sign. */
    public List<String> unsigned() {
        return Stream.of(firstSignedAt == null ? firstName : null, secondSignedAt == null ? secondName : null)
                .filter(Objects::nonNull)
                .toList();
    }

    public boolean isBy(@Nullable PersonId person) {
        return first.equals(person) || second.equals(person);
    }
}
