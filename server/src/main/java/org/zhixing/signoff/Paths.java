package org.zhixing.signoff;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.zhixing.act.Actor;
import org.zhixing.act.Outcome;
import org.zhixing.act.UnitId;

/** The steps of each kind of paper: data with source; a change is a new version and concerns what is submitted then. */
public interface Paths {

    /** The newest version; a kind without a path is a broken installation. */
    Path of(String kind);

    /** The steps that a unit has set for its own reports of a kind (practice 3); empty where it has none, or lifted them. */
    Optional<Path> of(String kind, UnitId unit);

    /** The city's path of every kind. */
    List<Path> all();

    /** Sets the steps of a kind, if they begin with the draft, have it checked, and end with at most one signature. */
    Outcome<Path> set(String kind, List<Step> steps, String source, Instant at, Actor actor);

    /**
     * Sets the steps of a unit's own reports: after the draft at least one of its leaders, the last of whom signs. Without
     * any step behind the draft the unit sends directly again. Who may is the rule of the module that asks.
     */
    Outcome<Optional<Path>> set(String kind, UnitId unit, List<Step> steps, String source, Instant at, Actor actor);
}
