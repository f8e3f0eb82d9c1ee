package org.zhixing.paperwork.web;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import org.springframework.web.multipart.MultipartFile;
import org.zhixing.act.Actor;
import org.zhixing.act.Outcome;
import org.zhixing.act.PostId;
import org.zhixing.attachment.Stored;
import org.zhixing.attachment.Uploads;
import org.zhixing.paperwork.PaperId;
import org.zhixing.paperwork.desk.PaperDesk;
import org.zhixing.signoff.SignedPage;

/** A signed page with its scan: stored and recorded in one transaction, or neither. */
@Component
class PageEntry {

    private final PaperDesk desk;
    private final Uploads uploads;

    PageEntry(PaperDesk desk, Uploads uploads) {
        this.desk = desk;
        this.uploads = uploads;
    }

    @Transactional
    public Outcome<PaperId> recordPage(
            PaperId id,
            int version,
            PostId signer,
            LocalDate signedOn,
            String opinion,
            List<MultipartFile> files,
            Instant at,
            Actor actor)
            throws IOException {
        var outcome = uploads.store(id.subject(), files, at, actor).then(stored -> {
            if (stored.isEmpty()) {
                return Outcome.<PaperId>refused("paperwork.refused.no-scan", "practice 3");
            }
            Stored scan = stored.get(0);
            return desk.recordPage(
                    id, version, new SignedPage(signer, signedOn, opinion, scan.id(), scan.digest()), at, actor);
        });
        if (!outcome.isDone()) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        }
        return outcome;
    }
}
