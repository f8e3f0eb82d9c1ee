package org.zhixing.supervision.docket;

import java.time.Instant;
import java.util.Collection;
import org.zhixing.act.Actor;
import org.zhixing.supervision.DocketId;

/**
 * Learns, in the same transaction, that dockets are no longer in work, no longer in the same unit's hands, or no longer of the
 * same kind.
 */
public interface DocketFollower {

    /**
     * Before dockets are locked that may leave their unit's work, and before the questions on the dockets themselves are
     * held: holds the questions that would be taken back, as an answer to one of them does first.
     */
    void ahead(Collection<DocketId> dockets);

    void left(Collection<DocketId> dockets, Instant at, Actor actor);
}
