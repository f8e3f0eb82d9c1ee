package org.zhixing.supervision.access;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.zhixing.act.Role;
import org.zhixing.act.UnitId;

/**
 * What decides which dockets somebody may see, as values: so that one question can ask for many seers at once, each
 * for a docket of his own. Says the same as {@link Visibility}.
 *
 * @param everything sees the city
 * @param unit speaks for it
 * @param section works in it
 * @param led units in whose charge the seer is
 */
public record Seer(
        boolean everything, @Nullable UUID unit, @Nullable UUID section, @Nullable UUID person, Set<UUID> led) {

    /** The system itself, whose acts follow from rules. */
    public static final Seer SYSTEM = new Seer(true, null, null, null, Set.of());

    private static final Seer NOBODY = new Seer(false, null, null, null, Set.of());

    /** The columns of a row of the relation {@code seer}. */
    public static final String COLUMNS = "everything boolean, unit uuid, section uuid, person uuid, led uuid[]";

    /** Condition on dockets {@code d}, each joined with its {@code seer}. */
    public static final String PREDICATE =
            """
            (seer.everything OR d.state NOT IN ('DRAFT', 'DISCARDED') AND (
                 d.lead = seer.unit
                 OR EXISTS (SELECT FROM supervision.participant seen
                            WHERE seen.docket = d.id AND seen.unit = seer.unit)
                 OR EXISTS (SELECT FROM supervision.consultation asked
                            WHERE asked.docket = d.id AND asked.units @> ARRAY[seer.unit])
                 OR EXISTS (SELECT FROM supervision.obstacle named
                            WHERE named.docket = d.id AND named.remover = seer.unit)
                 OR d.section = seer.section OR d.person = seer.person OR d.lead = ANY(seer.led)
                 OR EXISTS (SELECT FROM supervision.docket above
                            WHERE above.id = d.parent AND above.state NOT IN ('DRAFT', 'DISCARDED')
                              AND (above.lead = seer.unit OR above.section = seer.section
                                   OR above.person = seer.person OR above.lead = ANY(seer.led)))))""";

    public Seer {
        led = Set.copyOf(led);
    }

    public static Seer of(Standing standing) {
        if (standing.seesNothing()) {
            return NOBODY;
        }
        if (standing.seesAll()) {
            return SYSTEM;
        }
        var actor = standing.actor();
        var home = standing.home();
        boolean staff = actor.has(Role.SECTION_STAFF);
        var section = actor.unit();
        var person = actor.person();
        return new Seer(
                false,
                standing.speaksForUnit() && home != null ? home.value() : null,
                staff && section != null ? section.value() : null,
                staff && person != null ? person.value() : null,
                standing.led().stream().map(UnitId::value).collect(Collectors.toSet()));
    }
}
