package org.zhixing.inspection.recommendation;

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

/** Time tells the office that no answer has come, and does nothing else. */
@Component
class RecommendationRungs implements RungHandler {

    private final RecommendationRows rows;
    private final CityOffices offices;
    private final Filing filing;

    RecommendationRungs(RecommendationRows rows, CityOffices offices, Filing filing) {
        this.rows = rows;
        this.offices = offices;
        this.filing = filing;
    }

    @Override
    public LimitKind kind() {
        return InspectionLimits.RECOMMENDATION;
    }

    @Override
    public void claimed(List<ClaimedRung> batch) {
        tell(batch, "inspection.message.recommendation-unanswered");
    }

    private void tell(List<ClaimedRung> batch, String message) {
        for (var rung : batch) {
            rows.find(new CaseId(CaseKind.RECOMMENDATION, rung.subject().id()), InspectionSight.Scope.SYSTEM)
                    .ifPresent(one -> filing.tell(
                            offices.officers(LocalDate.ofInstant(rung.sweptAt(), Zone.SHANGHAI)),
                            one.id(),
                            message,
                            one.proposal(),
                            rung.sweptAt()));
        }
    }

    /** The unit's time to say its word is over; whether it was silent a person records. */
    @Component
    static class Hearing implements RungHandler {

        private final RecommendationRungs rungs;

        Hearing(RecommendationRungs rungs) {
            this.rungs = rungs;
        }

        @Override
        public LimitKind kind() {
            return InspectionLimits.HEARING;
        }

        @Override
        public void claimed(List<ClaimedRung> batch) {
            rungs.tell(batch, "inspection.message.recommendation-silent");
        }
    }
}
