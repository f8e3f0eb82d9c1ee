package org.zhixing.secrecy;

import java.time.Instant;
import org.zhixing.act.Actor;

/**
 * Port: a module that has shown things beyond their own readers hears, in the transaction of a mark, that other things are
 * internal from now on than were before (practice 10).
 */
public interface InternalChanges {

    void changed(Instant at, Actor actor);
}
