package org.zhixing.brief.draw;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.zhixing.act.Zone;
import org.zhixing.brief.BriefId;
import org.zhixing.brief.BriefState;
import org.zhixing.brief.desk.BriefMessages;
import org.zhixing.brief.desk.BriefRows;
import org.zhixing.brief.desk.BriefSight;
import org.zhixing.organization.CityOffices;
import org.zhixing.timelimit.ClaimedRung;
import org.zhixing.timelimit.LimitKind;
import org.zhixing.timelimit.RungHandler;

/** Tells the officers that a brief is due today, and that it was due yesterday; nothing is issued by time. */
@Component
class IssueRungs implements RungHandler {

    private final BriefRows rows;
    private final CityOffices offices;
    private final BriefMessages told;

    IssueRungs(BriefRows rows, CityOffices offices, BriefMessages told) {
        this.rows = rows;
        this.offices = offices;
        this.told = told;
    }

    @Override
    public LimitKind kind() {
        return DrawingUp.ISSUE;
    }

    @Override
    public void claimed(List<ClaimedRung> batch) {
        for (ClaimedRung rung : batch) {
            rows.find(new BriefId(rung.subject().id()), BriefSight.Scope.SYSTEM)
                    .filter(brief -> !brief.state().published() && brief.state() != BriefState.DISCARDED)
                    .ifPresent(brief -> told.tell(
                            List.of(offices.officers(LocalDate.ofInstant(rung.sweptAt(), Zone.SHANGHAI))),
                            brief,
                            rung.rung().equals(DrawingUp.TODAY) ? "brief.message.due" : "brief.message.overdue",
                            brief.id().href(),
                            false,
                            rung.sweptAt()));
        }
    }
}
