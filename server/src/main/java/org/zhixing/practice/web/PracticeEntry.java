package org.zhixing.practice.web;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import org.springframework.web.multipart.MultipartFile;
import org.zhixing.act.Actor;
import org.zhixing.act.Outcome;
import org.zhixing.attachment.Stored;
import org.zhixing.attachment.Uploads;
import org.zhixing.practice.CaseId;

/** A form with its files: stored and done in one transaction, or neither; nothing is kept of what cannot be read. */
@Component
class PracticeEntry {

    private final Uploads uploads;

    PracticeEntry(Uploads uploads) {
        this.uploads = uploads;
    }

    @Transactional
    public <T> Outcome<T> perform(
            CaseId id, List<MultipartFile> files, Instant at, Actor actor, Supplier<Outcome<T>> doing)
            throws IOException {
        var stored = files.isEmpty() ? Outcome.done(List.<Stored>of()) : uploads.store(id.subject(), files, at, actor);
        Outcome<T> outcome = stored instanceof Outcome.Refused<List<Stored>> refused
                ? Outcome.refused(refused.refusal())
                : doing.get();
        if (!outcome.isDone()) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        }
        return outcome;
    }
}
