package org.zhixing.inspection.plan;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhixing.act.UnitId;
import org.zhixing.inspection.CaseId;

/**
 * A planned visit to one unit.
 *
 * @param mergedInto the visit of another plan together with which it is made
 */
public record Visit(
        UUID id, CaseId plan, UnitId unit, LocalDate day, @Nullable UUID mergedInto, @Nullable String mergedBy) {}
