package org.zhixing.ledger;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.zhixing.act.CaseRef;

/**
 * The record of every act (architecture rule 7). Writers append in the transaction of the cause, last of all writes;
 * readers get timelines.
 */
public interface Ledger {

    /**
     * Appends entries to their streams, in the order given, in the caller's transaction (required). Stream heads are
     * locked in id order, once for the batch.
     */
    void append(List<Entry> entries);

    default void append(Entry entry) {
        append(List.of(entry));
    }

    /** The acts on one case, oldest first. */
    List<Recorded> timeline(CaseRef subject);

    /** The acts in one stream, oldest first, from a position on, at most so many. */
    List<Recorded> read(Stream stream, long fromPosition, int limit);

    /** The acts in many streams of one kind without their content, each stream oldest first; a stream without acts is missing. */
    Map<UUID, List<Trace>> traces(String kind, Collection<UUID> streams);
}
