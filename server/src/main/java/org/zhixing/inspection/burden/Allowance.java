package org.zhixing.inspection.burden;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhixing.act.UnitId;
import org.zhixing.filing.Held;
import org.zhixing.inspection.AllowanceKind;
import org.zhixing.inspection.AllowanceState;
import org.zhixing.inspection.CaseId;

/**
 * Leave to ask more of a unit than its quota of the year (放行).
 *
 * @param unit of whom more is asked; for meetings of a whole line the one that convenes them
 * @param extra how many more
 */
public record Allowance(
        CaseId id,
        UnitId unit,
        AllowanceKind kind,
        int year,
        int extra,
        String reason,
        AllowanceState state,
        Instant askedAt,
        String askerName,
        UUID approval,
        @Nullable String opinion,
        @Nullable Instant answeredAt,
        @Nullable String answererName,
        int version)
        implements Held.ByCase<CaseId, AllowanceState> {}
