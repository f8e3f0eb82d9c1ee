package org.zhixing.supervision;

import java.time.Instant;
import java.util.Collection;
import org.zhixing.act.Actor;

/** Port: for whom dockets of others count as well. Learns in the same transaction that dockets were withdrawn. */
public interface DocketWithdrawals {

    /** Once for each act, whatever it was that the dockets counted for. */
    void withdrawn(Collection<DocketId> dockets, Instant at, Actor actor);
}
