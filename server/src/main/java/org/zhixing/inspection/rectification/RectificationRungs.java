package org.zhixing.inspection.rectification;

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

/** Time reminds the unit before the day and proposes to the office to urge after it; it decides nothing. */
@Component
class RectificationRungs implements RungHandler {

    private final RectificationRows rows;
    private final CityOffices offices;
    private final Filing filing;

    RectificationRungs(RectificationRows rows, CityOffices offices, Filing filing) {
        this.rows = rows;
        this.offices = offices;
        this.filing = filing;
    }

    @Override
    public LimitKind kind() {
        return InspectionLimits.RECTIFICATION;
    }

    @Override
    public void claimed(List<ClaimedRung> batch) {
        if (batch.isEmpty()) {
            return;
        }
        var at = batch.get(0).sweptAt();
        batch.stream()
                .filter(rung -> rung.rung().equals(InspectionLimits.WARNING))
                .forEach(rung -> rows.find(
                                new CaseId(
                                        CaseKind.RECTIFICATION, rung.subject().id()),
                                InspectionSight.Scope.SYSTEM)
                        .ifPresent(one -> filing.tell(
                                CityOffices.liaison(one.unit()),
                                one.id(),
                                "inspection.message.rectification-due",
                                one.problem(),
                                at)));
        var late = batch.stream()
                .filter(rung -> rung.rung().equals(InspectionLimits.OVERDUE))
                .map(rung -> rung.limit().value())
                .toList();
        if (!late.isEmpty()) {
            var officers = offices.officers(LocalDate.ofInstant(at, Zone.SHANGHAI));
            rows.proposeUrging(late, at)
                    .forEach(id -> rows.find(new CaseId(CaseKind.RECTIFICATION, id), InspectionSight.Scope.SYSTEM)
                            .ifPresent(one -> filing.tell(
                                    officers, one.id(), "inspection.message.rectification-late", one.problem(), at)));
        }
    }
}
