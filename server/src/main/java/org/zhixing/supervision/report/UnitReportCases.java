package org.zhixing.supervision.report;

import org.springframework.stereotype.Component;
import org.zhixing.act.Actor;
import org.zhixing.act.CaseClock;
import org.zhixing.act.CaseRef;
import org.zhixing.supervision.UnitReportId;
import org.zhixing.supervision.desk.CaseOpening;

/** Files and record of a report inside a unit open to whoever may see the report. */
@Component
class UnitReportCases implements CaseOpening {

    private final UnitReportRows rows;
    private final UnitReportSight sight;
    private final CaseClock clock;

    UnitReportCases(UnitReportRows rows, UnitReportSight sight, CaseClock clock) {
        this.rows = rows;
        this.sight = sight;
        this.clock = clock;
    }

    @Override
    public String type() {
        return UnitReportId.TYPE;
    }

    @Override
    public boolean mayRead(Actor actor, CaseRef subject) {
        var id = new UnitReportId(subject.id());
        return subject.equals(id.subject())
                && rows.find(id, sight.of(actor, clock.today())).isPresent();
    }

    @Override
    public String hrefOf(CaseRef subject) {
        return new UnitReportId(subject.id()).href();
    }
}
