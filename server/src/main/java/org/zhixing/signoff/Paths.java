package org.zhixing.signoff;

import java.time.Instant;
import java.util.List;
import org.zhixing.act.Actor;
import org.zhixing.act.Outcome;

/** The steps of each kind of paper: data with source; a change is a new version and concerns what is submitted then. */
public interface Paths {

    /** The newest version; a kind without a path is a broken installation. */
    Path of(String kind);

    /** The path of every kind. */
    List<Path> all();

    /** Sets the steps of a kind, if they begin with the draft, have it checked, and end with at most one signature. */
    Outcome<Path> set(String kind, List<Step> steps, String source, Instant at, Actor actor);
}
