package org.zhixing.supervision.access;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhixing.act.Role;
import org.zhixing.act.UnitId;

/**
 * Which dockets a standing may see, as a predicate in the same query (architecture rule 10): supervision roles the
 * city; unit roles what their unit leads or takes part in; section staff what is assigned to section or person; leaders
 * the units they are in charge of; each of these also the sub-dockets of what they lead themselves, which they sum up
 * (practice 5), but never the other way round; administrators nothing. Drafts are the supervision office's own.
 *
 * @param predicate condition on a table or view of dockets with alias {@code d}
 * @param params its named parameters
 */
public record Visibility(String predicate, Map<String, Object> params) {

    private static final String TAKES_PART =
            """
            (d.lead = ANY(CAST(:seer_units AS uuid[]))
             OR EXISTS (SELECT FROM supervision.participant seen
                        WHERE seen.docket = d.id AND seen.unit = ANY(CAST(:seer_units AS uuid[])))
             OR EXISTS (SELECT FROM supervision.consultation asked
                        WHERE asked.docket = d.id AND asked.units && CAST(:seer_units AS uuid[]))
             OR EXISTS (SELECT FROM supervision.obstacle named
                        WHERE named.docket = d.id AND named.remover = ANY(CAST(:seer_units AS uuid[])))
             OR EXISTS (SELECT FROM supervision.docket above
                        WHERE above.id = d.parent AND above.lead = ANY(CAST(:seer_units AS uuid[]))
                          AND above.state NOT IN ('DRAFT', 'DISCARDED')))""";

    /** Whoever writes the summary sees what it sums up (practice 5). */
    private static final String ASSIGNED =
            """
            d.section = CAST(:seer_section AS uuid) OR d.person = CAST(:seer_person AS uuid)
             OR EXISTS (SELECT FROM supervision.docket above
                        WHERE above.id = d.parent AND above.state NOT IN ('DRAFT', 'DISCARDED')
                          AND (above.section = CAST(:seer_section AS uuid)
                               OR above.person = CAST(:seer_person AS uuid)))""";

    private static final String LED =
            """
            d.lead = ANY(CAST(:seer_led AS uuid[]))
             OR EXISTS (SELECT FROM supervision.docket above
                        WHERE above.id = d.parent AND above.lead = ANY(CAST(:seer_led AS uuid[]))
                          AND above.state NOT IN ('DRAFT', 'DISCARDED'))""";

    public static Visibility of(Standing standing) {
        if (standing.seesNothing()) {
            return new Visibility("FALSE", Map.of());
        }
        if (standing.seesAll()) {
            return new Visibility("TRUE", Map.of());
        }
        var actor = standing.actor();
        var any = new ArrayList<String>();
        var params = new HashMap<String, Object>();
        if (standing.speaksForUnit() && standing.home() != null) {
            any.add(TAKES_PART);
            params.put("seer_units", array(List.of(standing.home())));
        }
        if (actor.has(Role.SECTION_STAFF)) {
            any.add(ASSIGNED);
            params.put(
                    "seer_section",
                    text(actor.unit() == null ? null : actor.unit().value()));
            params.put(
                    "seer_person",
                    text(actor.person() == null ? null : actor.person().value()));
        }
        if (!standing.led().isEmpty()) {
            any.add(LED);
            params.put("seer_led", array(standing.led()));
        }
        if (any.isEmpty()) {
            return new Visibility("FALSE", Map.of());
        }
        return new Visibility(
                "(" + String.join(" OR ", any) + ") AND d.state NOT IN ('DRAFT', 'DISCARDED')", Map.copyOf(params));
    }

    private static UUID[] array(Collection<UnitId> units) {
        return units.stream().map(UnitId::value).toArray(UUID[]::new);
    }

    /** Nobody has the nil id, so an absent section or person matches nothing. */
    private static String text(@Nullable UUID id) {
        return id == null ? new UUID(0, 0).toString() : id.toString();
    }
}
