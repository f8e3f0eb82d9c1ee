package org.zhixing.supervision;

import java.time.Instant;
import org.zhixing.act.Actor;
import org.zhixing.act.Outcome;

/** What a look-back (回头看) found of an accepted docket: a fact of its own, which moves no state (practice 8). */
public interface LookBacks {

    /** Joins the caller's transaction; refused for a docket that has not been accepted. */
    Outcome<DocketId> record(DocketId docket, boolean done, String words, Instant at, Actor actor);
}
