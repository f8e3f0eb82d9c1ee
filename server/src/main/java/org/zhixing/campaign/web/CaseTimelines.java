package org.zhixing.campaign.web;

import java.util.List;
import org.springframework.stereotype.Component;
import org.zhixing.campaign.CaseId;
import org.zhixing.ledger.Ledger;
import org.zhixing.ledger.Timeline;
import org.zhixing.paper.Papers;

/** The timeline of a case, with its sheets. */
@Component("campaignTimelines")
class CaseTimelines {

    private final Ledger ledger;
    private final Papers papers;

    CaseTimelines(Ledger ledger, Papers papers) {
        this.ledger = ledger;
        this.papers = papers;
    }

    Timeline of(CaseId id) {
        var subject = id.subject();
        return Timeline.whole(subject, ledger.timeline(subject), Timeline.links(List.of(), papers.of(subject)));
    }
}
