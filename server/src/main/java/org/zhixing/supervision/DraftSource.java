package org.zhixing.supervision;

import java.time.Instant;
import java.util.Collection;
import org.zhixing.act.Actor;

/**
 * Where drafts of dockets came from. Learns in the same transaction that drafts were discarded: what asked for a docket
 * waits for one again, or for a reason why there is none (R047).
 */
public interface DraftSource {

    void discarded(Collection<DocketId> dockets, Instant at, Actor actor);
}
