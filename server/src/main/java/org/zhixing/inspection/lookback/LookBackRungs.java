package org.zhixing.inspection.lookback;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhixing.act.Zone;
import org.zhixing.filing.Filing;
import org.zhixing.inspection.CaseId;
import org.zhixing.inspection.CaseKind;
import org.zhixing.inspection.desk.InspectionLimits;
import org.zhixing.organization.CityOffices;
import org.zhixing.timelimit.ClaimedRung;
import org.zhixing.timelimit.LimitKind;
import org.zhixing.timelimit.RungHandler;

/** The office is reminded of what was drawn and not looked at, then its chief; time decides nothing. */
@Component
class LookBackRungs implements RungHandler {

    private final JdbcClient jdbc;
    private final CityOffices offices;
    private final Filing filing;

    LookBackRungs(JdbcClient jdbc, CityOffices offices, Filing filing) {
        this.jdbc = jdbc;
        this.offices = offices;
        this.filing = filing;
    }

    @Override
    public LimitKind kind() {
        return InspectionLimits.LOOK_BACK;
    }

    @Override
    public void claimed(List<ClaimedRung> batch) {
        for (var rung : batch) {
            var today = LocalDate.ofInstant(rung.sweptAt(), Zone.SHANGHAI);
            boolean warning = rung.rung().equals(InspectionLimits.WARNING);
            jdbc.sql("SELECT x.docket_title FROM inspection.look_back x WHERE x.id = :id")
                    .param("id", rung.subject().id())
                    .query(String.class)
                    .optional()
                    .ifPresent(title -> filing.tell(
                            warning ? offices.officers(today) : offices.chief(today),
                            new CaseId(CaseKind.LOOK_BACK, rung.subject().id()),
                            warning ? "inspection.message.look-back-due" : "inspection.message.look-back-late",
                            title,
                            rung.sweptAt()));
        }
    }
}
