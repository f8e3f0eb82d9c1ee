package org.zhixing.inspection.web;

import org.springframework.stereotype.Component;
import org.zhixing.attachment.Attachments;
import org.zhixing.inspection.CaseId;
import org.zhixing.ledger.Ledger;
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
        var subject = id.subject();
        return Timeline.whole(
                subject, ledger.timeline(subject), Timeline.links(attachments.of(subject), papers.of(subject)));
    }
}
