package org.zhixing.practice.web;

import java.util.List;
import org.springframework.stereotype.Component;
import org.zhixing.attachment.Attachments;
import org.zhixing.ledger.Ledger;
import org.zhixing.ledger.Timeline;
import org.zhixing.practice.CaseId;

/** The timeline of a case, with its files. */
@Component
class CaseTimelines {

    private final Ledger ledger;
    private final Attachments attachments;

    CaseTimelines(Ledger ledger, Attachments attachments) {
        this.ledger = ledger;
        this.attachments = attachments;
    }

    Timeline of(CaseId id) {
        var subject = id.subject();
        return Timeline.whole(subject, ledger.timeline(subject), Timeline.links(attachments.of(subject), List.of()));
    }
}
