package org.zhixing.supervision.correction;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.zhixing.act.PersonId;
import org.zhixing.supervision.CorrectionId;
import org.zhixing.supervision.CorrectionState;
import org.zhixing.supervision.DocketId;
import org.zhixing.supervision.NoticeId;

/**
 * A correction as it stands.
 *
 * @param notice whose sheet it corrects
 * @param former number of that sheet
 * @param dueBefore what the sheet says
 * @param dueAfter what holds now
 * @param source title and number of the notice that moved the date
 * @param checker null before
 */
public record Proposed(
        CorrectionId id,
        DocketId docket,
        NoticeId notice,
        String former,
        Instant dueBefore,
        Instant dueAfter,
        String source,
        CorrectionState state,
        Instant proposedAt,
        @Nullable PersonId checker,
        @Nullable String checkedBy,
        int version) {}
