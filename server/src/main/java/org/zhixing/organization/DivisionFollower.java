package org.zhixing.organization;

import java.time.Instant;
import java.util.List;
import org.zhixing.act.Actor;

/**
 * Port: a module that has asked leaders by the division of work (分工) learns that it changes (practice 11). Called in the
 * transaction in which the change is entered; a change of a later day is entered now and holds from that day on.
 */
public interface DivisionFollower {

    void divided(List<NewDivision> divisions, Instant at, Actor actor);
}
