package org.zhixing.campaign.web;

import org.springframework.stereotype.Component;
import org.zhixing.act.Actor;
import org.zhixing.act.CaseClock;
import org.zhixing.act.CaseRef;
import org.zhixing.campaign.CaseId;
import org.zhixing.campaign.CaseKind;
import org.zhixing.campaign.course.CourseRows;
import org.zhixing.campaign.desk.CampaignSight;
import org.zhixing.ledger.LedgerAccess;

/** The proof of a case holds all of it: that of a campaign is for whoever reads the campaign whole. */
@Component
class CampaignProofs implements LedgerAccess {

    private final CampaignCases cases;
    private final CourseRows rows;
    private final CampaignSight sight;
    private final CaseClock clock;

    CampaignProofs(CampaignCases cases, CourseRows rows, CampaignSight sight, CaseClock clock) {
        this.cases = cases;
        this.rows = rows;
        this.sight = sight;
        this.clock = clock;
    }

    @Override
    public String module() {
        return CaseId.MODULE;
    }

    @Override
    public boolean mayRead(Actor actor, CaseRef subject) {
        if (!subject.type().equals(CaseKind.CAMPAIGN.type())) {
            return cases.mayRead(actor, subject);
        }
        var seer = sight.seer(actor, clock.today());
        return rows.find(subject.id(), sight.campaigns(seer))
                .filter(course -> seer.seesWhole(course.office()))
                .isPresent();
    }
}
