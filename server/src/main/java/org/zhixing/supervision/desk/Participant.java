package org.zhixing.supervision.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhixing.act.UnitId;
import org.zhixing.supervision.DocketId;
import org.zhixing.supervision.Part;
import org.zhixing.timelimit.LimitId;

/** A joint lead or an assistant of a docket. */
public record Participant(
        UUID id,
        DocketId docket,
        UnitId unit,
        Part part,
        PartState state,
        @Nullable LocalDate due,
        @Nullable LimitId limit,
        @Nullable Instant acknowledgedAt,
        @Nullable Instant submittedAt,
        @Nullable String opinion,
        List<String> defects) {

    public Participant {
        defects = List.copyOf(defects);
    }
}
