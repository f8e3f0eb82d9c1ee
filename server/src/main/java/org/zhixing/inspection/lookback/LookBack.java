package org.zhixing.inspection.lookback;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhixing.act.UnitId;
import org.zhixing.filing.Held;
import org.zhixing.inspection.CaseId;
import org.zhixing.inspection.LookBackState;
import org.zhixing.supervision.DocketId;
import org.zhixing.timelimit.LimitId;

/**
 * The look-back at one accepted docket.
 *
 * @param period the month in which the docket was accepted, {@code 2026-07}
 * @param limit until when it is looked at, null where none was set
 * @param question what the unit was asked because the docket itself does not show it
 * @param rectification what was opened when it was not done, before dockets were opened again
 */
public record LookBack(
        CaseId id,
        UUID draw,
        String period,
        DocketId docket,
        String docketNumber,
        String docketTitle,
        UnitId unit,
        Instant acceptedAt,
        LookBackState state,
        @Nullable String question,
        @Nullable String answer,
        @Nullable String answeredBy,
        @Nullable String finding,
        @Nullable String foundBy,
        @Nullable Instant foundAt,
        @Nullable CaseId rectification,
        @Nullable LimitId limit,
        int version)
        implements Held.ByCase<CaseId, LookBackState> {}
