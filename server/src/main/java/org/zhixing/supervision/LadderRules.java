package org.zhixing.supervision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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

    /** Makes new versions of those that change, all or none, in force for whatever begins from now on. */
    Outcome<List<LadderRule>> adopt(Adoption adoption, Instant at, Actor actor);

    /**
     * A change of one or several numbers by one document.
     *
     * @param values the new values by key of the rule
     * @param document what it was adopted with: its name and number
     * @param adoptedOn date of the document
     * @param reason why
     */
    record Adoption(Map<String, String> values, String document, LocalDate adoptedOn, String reason) {}
}
