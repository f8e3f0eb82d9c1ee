package org.zhixing.practice.negative;

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

/** The unit's time to say its word is over; whether it was silent a person records. */
@Component
class HearingRungs implements RungHandler {

    private final NegativeCaseRows rows;
    private final CityOffices offices;
    private final Filing filing;

    HearingRungs(NegativeCaseRows rows, CityOffices offices, Filing filing) {
        this.rows = rows;
        this.offices = offices;
        this.filing = filing;
    }

    @Override
    public LimitKind kind() {
        return PracticeLimits.HEARING;
    }

    @Override
    public void claimed(List<ClaimedRung> batch) {
        for (var rung : batch) {
            rows.find(new CaseId(CaseKind.NEGATIVE_CASE, rung.subject().id()), PracticeSight.Scope.SYSTEM)
                    .ifPresent(one -> filing.tell(
                            offices.officers(LocalDate.ofInstant(rung.sweptAt(), Zone.SHANGHAI)),
                            one.id(),
                            "practice.message.hearing-over",
                            one.title(),
                            rung.sweptAt()));
        }
    }
}
