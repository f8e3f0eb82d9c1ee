package org.zhixing.secrecy;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.zhixing.act.Actor;

/**
 * Port: a module that has shown things beyond their own readers hears, in the transaction of a mark, that other things are
 * internal from now on than were before (practice 10).
 */
public interface InternalChanges {

    /** @param internal what is internal now, with all that hangs on it */
    void changed(Set<UUID> internal, Instant at, Actor actor);
}
