package org.zhixing.supervision;

import java.time.Instant;
import java.util.List;
import org.zhixing.act.Actor;
import org.zhixing.act.Outcome;

/** The numbers of the ladder as versioned data: a change is a new version with its reason; cases keep theirs. */
public interface LadderRules {

    /** The newest version of each, by key. */
    List<LadderRule> current();

    /** All versions of one, the newest first. */
    List<LadderRule> versions(String key);

    /** The value as it is kept, if it is of the same form as the one it would replace; else why not. */
    Outcome<String> check(String key, String value);

    /** Makes a new version, in force for whatever begins from now on. */
    Outcome<LadderRule> revise(String key, String value, String source, String reason, Instant at, Actor actor);
}
