package org.zhixing.campaign.web;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.zhixing.act.Actor;
import org.zhixing.act.CaseClock;
import org.zhixing.act.CaseRef;
import org.zhixing.campaign.CaseId;
import org.zhixing.campaign.CaseKind;
import org.zhixing.paper.PaperAccess;
import org.zhixing.timelimit.LimitAccess;

/** Sheets and limits of a case open to whoever may see the case, and to nobody else. */
@Component
class CampaignCases implements PaperAccess, LimitAccess {

    private final ObjectProvider<CaseForms> registers;
    private final CaseClock clock;

    CampaignCases(ObjectProvider<CaseForms> registers, CaseClock clock) {
        this.registers = registers;
        this.clock = clock;
    }

    @Override
    public String module() {
        return CaseId.MODULE;
    }

    @Override
    public boolean mayRead(Actor actor, CaseRef subject) {
        Map<CaseKind, CaseForms> known = new EnumMap<>(CaseKind.class);
        registers.forEach(one -> known.put(one.kind(), one));
        return List.of(CaseKind.values()).stream()
                .filter(kind -> kind.type().equals(subject.type()))
                .map(kind -> java.util.Objects.requireNonNull(known.get(kind)))
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
                .orElse("/campaigns");
    }
}
