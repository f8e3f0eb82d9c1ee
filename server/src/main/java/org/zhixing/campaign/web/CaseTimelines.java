package org.zhixing.campaign.web;

import java.util.HashMap;
import org.springframework.stereotype.Component;
import org.zhixing.campaign.CaseId;
import org.zhixing.ledger.Ledger;
import org.zhixing.ledger.Sight;
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
        var links = new HashMap<String, Timeline.FileLink>();
        papers.of(id.subject())
                .forEach(sheet -> links.put(
                        sheet.digest(),
                        new Timeline.FileLink(
                                sheet.number(), "/papers/" + sheet.draft().id())));
        return Timeline.of(
                ledger.timeline(id.subject()),
                Sight.whole(),
                links,
                "/ledger/proof/" + CaseId.MODULE + "/" + id.kind().type() + "/" + id.value());
    }
}
