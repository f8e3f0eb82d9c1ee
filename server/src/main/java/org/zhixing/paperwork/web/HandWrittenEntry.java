package org.zhixing.paperwork.web;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import org.springframework.web.multipart.MultipartFile;
import org.zhixing.act.Actor;
import org.zhixing.act.Outcome;
import org.zhixing.attachment.Uploads;
import org.zhixing.paper.ReservedNumber;
import org.zhixing.paperwork.desk.HandWrittenDesk;

/** A hand-written sheet with its scan: stored and entered in one transaction, or neither. */
@Component
class HandWrittenEntry {

    private final HandWrittenDesk desk;
    private final Uploads uploads;

    HandWrittenEntry(HandWrittenDesk desk, Uploads uploads) {
        this.desk = desk;
        this.uploads = uploads;
    }

    @Transactional
    public Outcome<ReservedNumber> enter(
            UUID number,
            String docket,
            String title,
            String signedBy,
            LocalDate signedOn,
            List<MultipartFile> files,
            Instant at,
            Actor actor)
            throws IOException {
        var outcome = uploads.store(HandWrittenDesk.subject(number), files, at, actor)
                .then(stored -> stored.isEmpty()
                        ? Outcome.<ReservedNumber>refused("signoff.refused.no-scan", "practice 7")
                        : desk.enter(
                                number,
                                docket,
                                title,
                                signedBy,
                                signedOn,
                                stored.get(0).id(),
                                stored.get(0).digest(),
                                at,
                                actor));
        if (!outcome.isDone()) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        }
        return outcome;
    }
}
