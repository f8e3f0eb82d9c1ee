package org.zhixing.campaign.web;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zhixing.act.Actor;
import org.zhixing.act.CaseClock;
import org.zhixing.act.CaseRef;
import org.zhixing.campaign.CaseId;
import org.zhixing.campaign.CaseKind;
import org.zhixing.campaign.course.SharedTasks;
import org.zhixing.campaign.desk.CampaignSight;
import org.zhixing.campaign.discussion.SummaryRows;
import org.zhixing.shell.CaseLink;
import org.zhixing.shell.CaseLinks;
import org.zhixing.supervision.DocketId;

/** From a docket back to the summary in which a unit named the issue, and to the campaigns for which it counts as well. */
@Component
class CampaignsBehindDocket implements CaseLinks {

    private final SummaryRows rows;
    private final SharedTasks shared;
    private final CampaignSight sight;
    private final CaseClock clock;

    CampaignsBehindDocket(SummaryRows rows, SharedTasks shared, CampaignSight sight, CaseClock clock) {
        this.rows = rows;
        this.shared = shared;
        this.sight = sight;
        this.clock = clock;
    }

    @Override
    public List<CaseLink> of(CaseRef subject, Actor actor) {
        if (!subject.equals(new DocketId(subject.id()).subject())) {
            return List.of();
        }
        var seer = sight.seer(actor, clock.today());
        var issue = rows.behind(subject.id(), sight.unitPlans(seer)).stream()
                .map(one -> new CaseLink(
                        "campaign.link.issue",
                        List.of(one.topic()),
                        one.caseId().href()));
        var counted = shared.behind(new DocketId(subject.id()), sight.campaigns(seer)).stream()
                .map(one -> new CaseLink(
                        "campaign.link.shared",
                        List.of(one.title()),
                        new CaseId(CaseKind.CAMPAIGN, one.campaign()).href()));
        return Stream.concat(issue, counted).toList();
    }
}
