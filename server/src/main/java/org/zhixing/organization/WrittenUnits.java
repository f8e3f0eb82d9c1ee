package org.zhixing.organization;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.zhixing.act.Outcome;
import org.zhixing.act.UnitId;

/** Units written one after another, each by name or as a class such as 各县（市、区） (practice 5). */
public final class WrittenUnits {

    /** Not within brackets: a class is one name. */
    private static final Pattern BETWEEN =
            Pattern.compile("[\\u3001,\\uff0c;\\uff1b\\r\\n](?![^\\uff08(\\r\\n]*[\\uff09)])");

    private WrittenUnits() {}

    /** The names, each once, in the order written. */
    public static List<String> names(String written) {
        return BETWEEN.splitAsStream(written)
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
    }

    /** The units that are meant, each once, in the order written; the first name that nobody knows is refused. */
    public static Outcome<List<UnitId>> meant(String written, Organization organization, LocalDate today) {
        return meant(organization.match(names(written), today));
    }

    /** Those of names that have been looked up. */
    public static Outcome<List<UnitId>> meant(Collection<UnitMatch> matches) {
        var units = new LinkedHashSet<UnitId>();
        for (var match : matches) {
            if (match instanceof UnitMatch.Known known) {
                units.add(known.unit());
            } else if (match instanceof UnitMatch.Collective group) {
                units.addAll(group.members());
            } else {
                return Outcome.refused("organization.refused.unknown-unit", "practice 5", match.written());
            }
        }
        return Outcome.done(List.copyOf(units));
    }
}
