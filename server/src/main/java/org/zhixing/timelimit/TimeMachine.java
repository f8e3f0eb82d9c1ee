package org.zhixing.timelimit;

import java.time.Instant;
import org.zhixing.act.Actor;
import org.zhixing.act.Outcome;

/**
 * Moves case time in a sample database, forward only (architecture rule 1). On the way the sweep runs at every instant at
 * which a rung is reached, so that everything happens in order and at its time. Must not be called inside a transaction.
 */
public interface TimeMachine {

    /** Whether this database has one. */
    boolean present();

    /** Lets the case time of an empty database begin at an instant, and the machine be present from now on. */
    void begin(Instant dayZero);

    /** Lets the case time of a database that was put away go on from where the machine last stood; nobody may have acted since. */
    void resume();

    /** Moves on and returns when the sweep has caught up. Refused where there is no machine, and backward. */
    Outcome<Sweep.Swept> forwardTo(Instant instant, Actor actor);
}
