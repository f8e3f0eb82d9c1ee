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

    /**
     * Other things are internal now.
     *
     * @param internal all that is, with what hangs on it
     */
    void changed(Set<UUID> internal, Instant at, Actor actor);
}
