package org.zhixing.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.zhixing.act.Actor;
import org.zhixing.act.CaseRef;
import org.zhixing.act.Outcome;

/** Files of cases. Uploads are distrusted: typed by content, bounded, looked through for secrecy marks first. */
public interface Attachments {

    /** Stores a file with its case, in the caller's transaction if there is one; refuses what may not be stored. */
    Outcome<Stored> store(CaseRef subject, String fileName, InputStream content, Instant at, Actor actor)
            throws IOException;

    /**
     * Files go over to another case: what was inside a unit's draft goes out with its report. Whoever may open the other
     * case opens them from then on.
     */
    void pass(Collection<UUID> attachments, CaseRef to);

    List<Stored> of(CaseRef subject);

    Optional<Stored> find(UUID attachment);

    /** The content; of a file whose content was destroyed under an order, nothing. */
    InputStream open(UUID attachment);

    /** What stands in the place of the content of a file whose content was destroyed under an order (practice 10). */
    Optional<String> removed(UUID attachment);
}
