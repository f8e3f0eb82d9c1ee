package org.zhixing.inspection.desk;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhixing.act.Actor;
import org.zhixing.act.Role;
import org.zhixing.act.UnitId;
import org.zhixing.inspection.InspectionParty;
import org.zhixing.organization.Appointment;
import org.zhixing.organization.CityOffices;
import org.zhixing.organization.Organization;

/**
 * Who sees what, as a predicate in the same query (architecture rule 10). The office sees all; inspectors their plans; a
 * designated department its own; a unit what concerns it, a covert visit only when the conclusion is served; a leader the
 * units in his charge; administrators nothing.
 */
@Component
public class InspectionSight {

    /** A condition with named parameters. */
    public record Scope(String predicate, Map<String, Object> params) {

        /** What follows from an answer given elsewhere, where the right to give it has been decided. */
        public static final Scope SYSTEM = new Scope("TRUE", Map.of());

        private static final Scope NOTHING = new Scope("FALSE", Map.of());
    }

    private static final String SERVED = "('SERVED', 'RECEIVED', 'IN_REVIEW', 'UPHELD', 'CHANGED', 'REVOKED')";

    /** On a plan {@code p}. */
    private static final String TEAM =
            """
            (EXISTS (SELECT FROM inspection.inspector seen WHERE seen.plan = p.id AND seen.person = :seer_person
                     AND seen.recused_at IS NULL)
             OR p.supervisor = :seer_unit)""";

    /** On a plan {@code p} and the unit that the words {@code %s} name. */
    private static final String TOLD =
            """
            (p.way = 'OPEN' AND p.state IN ('APPROVED', 'CLOSED')
             OR EXISTS (SELECT FROM inspection.conclusion told WHERE told.plan = p.id AND told.unit = %s
                        AND told.state IN\s"""
                    + SERVED + "))";

    private static final String PLAN = TEAM
            + " OR EXISTS (SELECT FROM inspection.visit seen WHERE seen.plan = p.id"
            + " AND (seen.unit = :seer_unit OR seen.unit = ANY(:seer_led)) AND " + TOLD.formatted("seen.unit") + ")";

    /** On {@code inspection.visit v} joined with its plan {@code p}: the unit knows of it, and so may whoever counts. */
    public static final String KNOWN_TO_THE_UNIT = TOLD.formatted("v.unit");

    private static final String VISIT =
            TEAM + " OR (v.unit = :seer_unit OR v.unit = ANY(:seer_led)) AND " + KNOWN_TO_THE_UNIT;

    private static final String RECORD =
            TEAM + " OR (x.unit = :seer_unit OR x.unit = ANY(:seer_led)) AND x.state = 'SIGNED' AND "
                    + TOLD.formatted("x.unit");

    private static final String CONCLUSION =
            TEAM + " OR (x.unit = :seer_unit OR x.unit = ANY(:seer_led)) AND x.state IN " + SERVED;

    private static final String CONCERNED = "(x.unit = :seer_unit OR x.unit = ANY(:seer_led))";

    private static final String TOLD_OF = CONCERNED + " AND x.told_at IS NOT NULL";

    private final Organization organization;
    private final CityOffices offices;
    private final InspectionRules rules;

    InspectionSight(Organization organization, CityOffices offices, InspectionRules rules) {
        this.organization = organization;
        this.offices = offices;
        this.rules = rules;
    }

    /** On {@code inspection.plan p}. */
    public Scope plans(InspectionStanding seer) {
        return scope(seer, PLAN);
    }

    /** On {@code inspection.visit v} joined with its plan {@code p}: of a plan one sees one's own visit. */
    public Scope visits(InspectionStanding seer) {
        return scope(seer, VISIT);
    }

    /** On {@code inspection.record x} joined with its plan {@code p}. */
    public Scope records(InspectionStanding seer) {
        return scope(seer, RECORD);
    }

    /** On {@code inspection.conclusion x} joined with its plan {@code p}. */
    public Scope conclusions(InspectionStanding seer) {
        return scope(seer, CONCLUSION);
    }

    /** On a register {@code x} with a column {@code unit}. */
    public Scope concerned(InspectionStanding seer) {
        return scope(seer, CONCERNED);
    }

    /** On {@code inspection.recommendation x}: a unit and its leader see what they were told of. */
    public Scope recommendations(InspectionStanding seer) {
        return scope(seer, TOLD_OF);
    }

    private static Scope scope(InspectionStanding seer, String predicate) {
        if (seer.seesNothing()) {
            return Scope.NOTHING;
        }
        if (seer.seesAll()) {
            return Scope.SYSTEM;
        }
        var home = seer.home();
        var person = seer.actor().person();
        var params = new HashMap<String, Object>();
        params.put("seer_unit", seer.speaks() && home != null ? home.value() : new UUID(0, 0));
        params.put("seer_person", person == null ? new UUID(0, 0) : person.value());
        params.put("seer_led", seer.led().stream().map(UnitId::value).toArray(UUID[]::new));
        // what one predicate does not ask, the database is not told
        params.keySet().removeIf(name -> !predicate.contains(":" + name));
        return new Scope("(" + predicate + ")", params);
    }

    public InspectionStanding standing(Actor actor, LocalDate day) {
        var unit = actor.unit();
        UnitId home =
                unit == null ? null : organization.bodiesOf(List.of(unit), day).getOrDefault(unit, unit);
        List<Appointment> leaders = offices.leadersBehind(actor, day);
        List<String> overall = rules.rule("leaders.seeing.all").names();
        return new InspectionStanding(
                actor,
                home,
                offices.inChargeOf(leaders, day),
                leaders.stream().anyMatch(leader -> overall.contains(leader.postName())));
    }

    /** The relations that follow from the post alone, to a case of this unit. */
    public static Set<InspectionParty> parties(InspectionStanding seer, @Nullable UnitId unit) {
        var parties = EnumSet.noneOf(InspectionParty.class);
        if (seer.seesNothing()) {
            return parties;
        }
        if (seer.actor().has(Role.SUPERVISION_OFFICER)) {
            parties.add(InspectionParty.OFFICER);
        }
        if (seer.actor().has(Role.SUPERVISION_CHIEF)) {
            parties.add(InspectionParty.CHIEF);
        }
        if (seer.overall() && seer.actor().has(Role.LEADER)) {
            parties.add(InspectionParty.LEADER);
        }
        if (unit != null && seer.speaksFor(unit)) {
            parties.add(InspectionParty.UNIT);
        }
        return parties;
    }
}
