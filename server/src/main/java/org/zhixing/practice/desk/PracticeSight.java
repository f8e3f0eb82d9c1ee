package org.zhixing.practice.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.zhixing.act.Actor;
import org.zhixing.act.Zone;
import org.zhixing.disclosure.InternalDockets;
import org.zhixing.inspection.desk.InspectionSight;
import org.zhixing.organization.CityOffices;

/**
 * Who sees what, as a predicate in the same query (architecture rule 10). The office and the leaders whom the rules name see
 * all; everybody of the house what has been released to him and is not internal; a unit its own and, while it is not
 * internal, what it has adopted, but of a negative case about it only what it is heard on, never the draft; administrators nothing.
 */
@Component
public class PracticeSight {

    /** A condition with named parameters. */
    public record Scope(String predicate, Map<String, Object> params) {

        /** What follows from an answer given elsewhere, where the right to give it has been decided. */
        public static final Scope SYSTEM = new Scope("TRUE", Map.of());

        private static final Scope NOTHING = new Scope("FALSE", Map.of());
    }

    private static final String PRACTICE =
            """
            (x.unit = :seer_unit
             OR (x.state = 'ISSUED'
                 OR EXISTS (SELECT FROM practice.adoption seen
                             WHERE seen.practice = x.id AND seen.unit = :seer_unit))
                AND NOT x.id = ANY (:seer_internal)
                AND NOT EXISTS (SELECT FROM practice.evidence kept
                                 WHERE kept.practice = x.id AND kept.source = ANY (:seer_internal)))""";

    private static final String NEGATIVE_CASE =
            """
            (x.unit = :seer_unit AND x.told_at IS NOT NULL AND x.state NOT IN ('DRAFT', 'WITH_LAWYER', 'CLEARED')
             OR x.state IN ('ISSUED', 'CORRECTED', 'REVOKED') AND x.until >= :seer_day
                AND NOT x.id = ANY (:seer_internal) AND NOT x.basis = ANY (:seer_internal)
                AND EXISTS (SELECT FROM practice.recipient seen
                             WHERE seen.negative_case = x.id AND seen.unit = :seer_unit AND seen.told_at IS NOT NULL))""";

    private final InspectionSight standings;
    private final CityOffices offices;
    private final PracticeRules rules;
    private final InternalDockets internal;

    PracticeSight(InspectionSight standings, CityOffices offices, PracticeRules rules, InternalDockets internal) {
        this.standings = standings;
        this.offices = offices;
        this.rules = rules;
        this.internal = internal;
    }

    public Seer seer(Actor actor, Instant at) {
        var day = LocalDate.ofInstant(at, Zone.SHANGHAI);
        var post = actor.post();
        boolean lawyer = post != null
                && offices.posts(rules.rule("negative-case.lawyers").names(), day)
                        .contains(post);
        return new Seer(standings.standing(actor, day), lawyer, day);
    }

    /** On {@code practice.practice x}. */
    public Scope practices(Seer seer) {
        return scope(seer, PRACTICE, seer.standing().seesAll());
    }

    /** On {@code practice.negative_case x}. */
    public Scope negativeCases(Seer seer) {
        return scope(seer, NEGATIVE_CASE, seer.standing().seesAll() || seer.lawyer());
    }

    private Scope scope(Seer seer, String predicate, boolean all) {
        if (seer.standing().seesNothing()) {
            return Scope.NOTHING;
        }
        if (all) {
            return Scope.SYSTEM;
        }
        var home = seer.home();
        var params = new HashMap<String, Object>();
        params.put("seer_unit", home == null ? new UUID(0, 0) : home.value());
        params.put("seer_day", seer.day());
        params.put("seer_internal", internal.all().toArray(UUID[]::new));
        // what one predicate does not ask, the database is not told
        params.keySet().removeIf(name -> !predicate.contains(":" + name));
        return new Scope(predicate, params);
    }
}
