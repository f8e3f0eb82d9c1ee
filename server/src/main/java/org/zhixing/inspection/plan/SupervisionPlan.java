package org.zhixing.inspection.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhixing.act.PersonId;
import org.zhixing.act.UnitId;
import org.zhixing.filing.Held;
import org.zhixing.inspection.AuthorityKind;
import org.zhixing.inspection.CaseId;
import org.zhixing.inspection.PlanKind;
import org.zhixing.inspection.PlanState;
import org.zhixing.inspection.Way;

/**
 * A supervision plan (督查方案).
 *
 * @param authority the instruction, yearly plan or decision on which it rests, named
 * @param supervisor the body that supervises
 * @param designation under which a department supervises; null for the supervision office
 */
public record SupervisionPlan(
        CaseId id,
        String title,
        PlanKind kind,
        Way way,
        AuthorityKind authorityKind,
        String authority,
        UnitId supervisor,
        @Nullable UUID designation,
        String scope,
        List<String> matters,
        LocalDate from,
        LocalDate to,
        PlanState state,
        Instant draftedAt,
        PersonId drafter,
        String drafterName,
        @Nullable Instant approvedAt,
        @Nullable PersonId approver,
        @Nullable String approverName,
        @Nullable UUID paper,
        @Nullable String number,
        @Nullable String endWords,
        int version)
        implements Held.ByCase<CaseId, PlanState> {}
