package org.zhixing.attachment;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import org.springframework.web.multipart.MultipartFile;
import org.zhixing.act.Actor;
import org.zhixing.act.CaseRef;
import org.zhixing.act.Outcome;
import org.zhixing.attachment.store.Rules;

/** The files of one form: all are stored or, at the first refusal, none. */
@Service
public class Uploads {

    private final Attachments attachments;
    private final Rules rules;

    Uploads(Attachments attachments, Rules rules) {
        this.attachments = attachments;
        this.rules = rules;
    }

    /** What may be uploaded; file fields say it beforehand. */
    public UploadRule rule() {
        return rules.inForce().rule();
    }

    /**
     * Stores what was chosen in a field of several files; a field left empty stores nothing.
     *
     * @return the stored files in the order of the form, or why one of them was refused
     */
    @Transactional
    public Outcome<List<Stored>> store(CaseRef subject, List<MultipartFile> files, Instant at, Actor actor)
            throws IOException {
        var stored = new ArrayList<Stored>();
        for (MultipartFile file : files) {
            String name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
            if (name.isEmpty() && file.isEmpty()) {
                continue;
            }
            try (var content = file.getInputStream()) {
                var outcome = attachments.store(subject, name, content, at, actor);
                if (outcome instanceof Outcome.Refused<Stored> refused) {
                    TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
                    return Outcome.refused(refused.refusal());
                }
                stored.add(outcome.orThrow());
            }
        }
        return Outcome.done(List.copyOf(stored));
    }
}
