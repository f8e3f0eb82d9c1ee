package org.zhixing.supervision;

import java.time.Instant;
import java.time.LocalDate;
import org.zhixing.act.Actor;
import org.zhixing.act.Outcome;

/** What a look-back (回头看) found of an accepted docket: a fact of its own beside the docket (practice 8). */
public interface LookBacks {

    /** Really done. Joins the caller's transaction; refused for a docket that has not been accepted. */
    Outcome<DocketId> done(DocketId docket, String words, Instant at, Actor actor);

    /** Not done: the docket is opened again until a day. Joins the caller's transaction; refused as {@link #done}. */
    Outcome<DocketId> undone(DocketId docket, String words, LocalDate due, Instant at, Actor actor);

    /** The day that the rules propose for what is opened again. */
    LocalDate proposedDay(LocalDate from);
}
