package org.zhixing.inspection.conclusion;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.zhixing.act.Zone;
import org.zhixing.filing.Filing;
import org.zhixing.inspection.CaseId;
import org.zhixing.inspection.CaseKind;
import org.zhixing.inspection.desk.InspectionLimits;
import org.zhixing.inspection.desk.InspectionSight;
import org.zhixing.organization.CityOffices;
import org.zhixing.timelimit.ClaimedRung;
import org.zhixing.timelimit.LimitKind;
import org.zhixing.timelimit.RungHandler;

/** The chief is reminded of a review that is not yet decided; nothing is decided by time. */
@Component
class ReviewRungs implements RungHandler {

    private final ConclusionRows rows;
    private final CityOffices offices;
    private final Filing filing;

    ReviewRungs(ConclusionRows rows, CityOffices offices, Filing filing) {
        this.rows = rows;
        this.offices = offices;
        this.filing = filing;
    }

    @Override
    public LimitKind kind() {
        return InspectionLimits.REVIEW_DECISION;
    }

    @Override
    public void claimed(List<ClaimedRung> batch) {
        for (var rung : batch) {
            rows.find(new CaseId(CaseKind.CONCLUSION, rung.subject().id()), InspectionSight.Scope.SYSTEM)
                    .ifPresent(one -> filing.tell(
                            offices.chief(LocalDate.ofInstant(rung.sweptAt(), Zone.SHANGHAI)),
                            one.id(),
                            rung.rung().equals(InspectionLimits.WARNING)
                                    ? "inspection.message.review-due"
                                    : "inspection.message.review-late",
                            one.number() == null ? "" : one.number(),
                            rung.sweptAt()));
        }
    }
}
