package org.zhixing.inspection.plan;

import java.time.LocalDate;
import java.util.UUID;
import org.zhixing.act.UnitId;
import org.zhixing.inspection.CaseId;

/**
 * Two plans want the same unit in the same period.
 *
 * @param mergeable whether the other visit is still to come, so that both can be made at once
 */
public record Clash(
        UUID visit,
        UnitId unit,
        LocalDate day,
        UUID other,
        LocalDate otherDay,
        CaseId otherPlan,
        String title,
        boolean mergeable) {}
