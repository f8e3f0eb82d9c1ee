package org.zhixing.supervision.report;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.zhixing.act.Actor;
import org.zhixing.act.Role;
import org.zhixing.organization.Organization;
import org.zhixing.signoff.Signers;

/**
 * Who sees the reports inside a unit, as predicates in the same query (architecture rule 10): who drafted one, who works on
 * its docket in the unit, who speaks for the unit, and who was asked by a step. Nobody else; not the supervision office,
 * which sees what was sent (practice 3).
 */
@Component
public class UnitReportSight {

    /** A condition on {@code supervision.report r} and its docket {@code d}, with named parameters. */
    public record Scope(String predicate, Map<String, Object> params) {

        /** What follows from an act whose right has been decided elsewhere. */
        static final Scope SYSTEM = new Scope("TRUE", Map.of());
    }

    private static final UUID NOBODY = new UUID(0, 0);

    private final Organization organization;
    private final Signers signers;

    UnitReportSight(Organization organization, Signers signers) {
        this.organization = organization;
        this.signers = signers;
    }

    public Scope of(Actor actor, LocalDate day) {
        var person = actor.person();
        if (actor.isSystem() || person == null || actor.roles().stream().anyMatch(Role::administers)) {
            return new Scope("FALSE", Map.of());
        }
        var unit = actor.unit();
        var home =
                unit == null ? null : organization.bodiesOf(List.of(unit), day).getOrDefault(unit, unit);
        boolean speaks = actor.hasAny(Role.UNIT_LIAISON, Role.UNIT_HEAD);
        var params = new HashMap<String, Object>();
        params.put("seer_person", person.value());
        params.put("seer_posts", signers.postsOf(actor, day).toArray(UUID[]::new));
        params.put("seer_unit", home == null ? NOBODY : home.value());
        params.put("seer_section", unit == null || !actor.has(Role.SECTION_STAFF) ? NOBODY : unit.value());
        params.put("seer_speaks", speaks);
        return new Scope(
                """
                (r.drafter = :seer_person
                 OR (:seer_speaks AND r.unit = :seer_unit)
                 OR (r.unit = :seer_unit AND d.lead = r.unit
                     AND (d.section = :seer_section OR d.person = :seer_person))
                 OR EXISTS (SELECT FROM signoff.asked_post a WHERE a.subject_id = r.id AND a.post = ANY(:seer_posts)))""",
                params);
    }
}
