package org.zhixing.supervision;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.zhixing.act.Actor;
import org.zhixing.ledger.Entry;

/**
 * Port: where drafts of dockets came from. Learns in the same transaction that drafts were discarded: what asked for a
 * docket waits for one again, or for a reason why there is none (R047).
 */
public interface DraftSource {

    /** Lets go of what was discarded; answers what the ledger says of its own cases. */
    List<Entry> discarded(Collection<DocketId> dockets, Instant at, Actor actor);
}
