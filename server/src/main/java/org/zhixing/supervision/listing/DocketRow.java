package org.zhixing.supervision.listing;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhixing.act.UnitId;
import org.zhixing.supervision.Colour;
import org.zhixing.supervision.CourseLight;
import org.zhixing.supervision.DocketKind;
import org.zhixing.supervision.DocketState;
import org.zhixing.supervision.ReportLight;
import org.zhixing.supervision.Urgency;

/**
 * A docket in a list.
 *
 * @param number empty for a draft
 * @param due when the running limit ends, null when none runs
 * @param time where that limit stands, null when none runs
 * @param endedInTime of what was accepted, whether in time; null before, and where nothing was accepted
 * @param reported whether the report that fell due last was in time, null where none has
 * @param course what was reached against the plan, null where nothing is measured
 * @param reopened a look-back found it not done after it had been accepted (practice 8)
 * @param draftedAt when it was first written down; orders the list
 */
public record DocketRow(
        UUID id,
        String number,
        String title,
        UnitId lead,
        DocketKind kind,
        DocketState state,
        Urgency urgency,
        @Nullable Colour colour,
        @Nullable Instant due,
        DocketFilter.@Nullable Time time,
        @Nullable Boolean endedInTime,
        @Nullable ReportLight reported,
        @Nullable CourseLight course,
        Instant draftedAt,
        boolean reopened) {}
