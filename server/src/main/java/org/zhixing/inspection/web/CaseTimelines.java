package org.zhixing.inspection.web;

import java.util.HashMap;
import org.springframework.stereotype.Component;
import org.zhixing.attachment.Attachments;
import org.zhixing.inspection.CaseId;
import org.zhixing.ledger.Ledger;
import org.zhixing.ledger.Sight;
import org.zhixing.ledger.Timeline;
import org.zhixing.paper.Papers;

/** The timeline of a case, with its files and sheets. */
@Component
class CaseTimelines {

    private final Ledger ledger;
    private final Attachments attachments;
    private final Papers papers;

    CaseTimelines(Ledger ledger, Attachments attachments, Papers papers) {
        this.ledger = ledger;
        this.attachments = attachments;
        this.papers = papers;
    }

    Timeline of(CaseId id) {
        var links = new HashMap<String, Timeline.FileLink>();
        attachments
                .of(id.subject())
                .forEach(file ->
                        links.put(file.digest(), new Timeline.FileLink(file.fileName(), "/attachments/" + file.id())));
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
