package org.zhixing.practice.library;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.zhixing.act.Zone;
import org.zhixing.filing.Filing;
import org.zhixing.organization.CityOffices;
import org.zhixing.practice.CaseId;
import org.zhixing.practice.CaseKind;
import org.zhixing.practice.desk.PracticeLimits;
import org.zhixing.practice.desk.PracticeSight;
import org.zhixing.timelimit.ClaimedRung;
import org.zhixing.timelimit.LimitKind;
import org.zhixing.timelimit.RungHandler;

/** Time tells the chief that a practice is to be looked at again; he keeps it, corrects it or withdraws it. */
@Component
class PracticeRungs implements RungHandler {

    private final PracticeRows rows;
    private final CityOffices offices;
    private final Filing filing;

    PracticeRungs(PracticeRows rows, CityOffices offices, Filing filing) {
        this.rows = rows;
        this.offices = offices;
        this.filing = filing;
    }

    @Override
    public LimitKind kind() {
        return PracticeLimits.REVIEW;
    }

    @Override
    public void claimed(List<ClaimedRung> batch) {
        for (var rung : batch) {
            rows.find(new CaseId(CaseKind.PRACTICE, rung.subject().id()), PracticeSight.Scope.SYSTEM)
                    .ifPresent(one -> filing.tell(
                            offices.chief(LocalDate.ofInstant(rung.sweptAt(), Zone.SHANGHAI)),
                            one.id(),
                            "practice.message.review",
                            one.title(),
                            rung.sweptAt()));
        }
    }
}
