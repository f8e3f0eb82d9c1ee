package org.zhixing.inspection.web;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.zhixing.act.Actor;
import org.zhixing.act.CaseClock;
import org.zhixing.act.CaseRef;
import org.zhixing.attachment.AttachmentAccess;
import org.zhixing.inspection.CaseId;
import org.zhixing.inspection.CaseKind;
import org.zhixing.inspection.desk.InspectionSight;
import org.zhixing.ledger.LedgerAccess;
import org.zhixing.paper.PaperAccess;
import org.zhixing.timelimit.LimitAccess;

/** Sheets, files, limits and proofs of a case open to whoever may see the case, and to nobody else. */
@Component
class InspectionCases implements PaperAccess, AttachmentAccess, LimitAccess, LedgerAccess {

    private final ObjectProvider<CaseForms> registers;
    private final PlanReader plans;
    private final InspectionSight sight;
    private final CaseClock clock;

    InspectionCases(ObjectProvider<CaseForms> registers, PlanReader plans, InspectionSight sight, CaseClock clock) {
        this.registers = registers;
        this.plans = plans;
        this.sight = sight;
        this.clock = clock;
    }

    @Override
    public String module() {
        return CaseId.MODULE;
    }

    /** A plan's own sheet shows all its visits, so it opens to who sees the plan whole. */
    @Override
    public boolean mayRead(Actor actor, CaseRef subject) {
        if (subject.type().equals(CaseKind.PLAN.type())) {
            return plans.page(new CaseId(CaseKind.PLAN, subject.id()), clock.now(), actor)
                    .filter(PlanPage::inside)
                    .isPresent();
        }
        if (subject.type().equals(CaseKind.LOOK_BACK_MONTH.type())) {
            return sight.standing(actor, clock.today()).office();
        }
        Map<CaseKind, CaseForms> known = new EnumMap<>(CaseKind.class);
        registers.forEach(one -> known.put(one.kind(), one));
        return Arrays.stream(CaseKind.values())
                .filter(kind -> kind.type().equals(subject.type()))
                .map(known::get)
                .filter(java.util.Objects::nonNull)
                .anyMatch(register -> register.show(new CaseId(register.kind(), subject.id()), clock.now(), actor)
                        .isPresent());
    }

    @Override
    public boolean maySee(Actor actor, CaseRef subject) {
        return mayRead(actor, subject);
    }

    @Override
    public String hrefOf(CaseRef subject) {
        return List.of(CaseKind.values()).stream()
                .filter(kind -> kind.type().equals(subject.type()))
                .map(kind -> new CaseId(kind, subject.id()).href())
                .findFirst()
                .orElse("/inspections");
    }
}
