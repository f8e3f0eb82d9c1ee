package org.zhixing.secrecy;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.zhixing.act.Actor;
import org.zhixing.act.CaseRef;
import org.zhixing.act.Outcome;

/** Cases, plans and files that are internal material (内部资料): whoever reads one finds his name and the time on it. */
public interface InternalMaterials {

    /**
     * One that is marked.
     *
     * @param label number or title
     */
    record Marked(CaseRef subject, String label, Instant markedAt, String markedBy) {}

    List<Marked> all(Actor actor);

    /**
     * Ids of all that is internal, marked or hanging on what is, for those who decide what may leave the house; on another
     * node up to five seconds old.
     */
    Set<UUID> subjects();

    /** Marks a case; what hangs on it is internal with it. */
    Outcome<CaseRef> mark(UUID subject, Instant at, Actor actor);

    /** Takes the mark away, with its place in the ledger. */
    Outcome<CaseRef> unmark(UUID subject, Instant at, Actor actor);
}
