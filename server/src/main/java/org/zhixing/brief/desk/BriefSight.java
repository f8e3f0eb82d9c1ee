package org.zhixing.brief.desk;

import java.time.LocalDate;
import java.util.Arrays;
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
import org.zhixing.brief.BriefKind;
import org.zhixing.brief.BriefParty;
import org.zhixing.organization.Appointment;
import org.zhixing.organization.Organization;

/**
 * Who sees what, as predicates in the same query (architecture rule 10). The office sees all; a leader what is issued
 * and what he is asked to sign; a unit what is issued to units, of its dockets only its own, and before that the facts
 * about itself; administrators nothing.
 */
@Component
public class BriefSight {

    /** A condition with named parameters. */
    public record Scope(String predicate, Map<String, Object> params) {

        /** What follows from an answer given elsewhere, where the right to give it has been decided. */
        public static final Scope SYSTEM = new Scope("TRUE", Map.of());

        static final Scope NOTHING = new Scope("FALSE", Map.of());
    }

    /**
     * Where an actor stands on a day.
     *
     * @param home the unit he belongs to, sections counted with it
     * @param signs kinds of briefs that he, or the leader he records for, may sign
     */
    public record Standing(Actor actor, @Nullable UnitId home, Set<BriefKind> signs) {

        public boolean nothing() {
            return actor.isSystem() || actor.roles().stream().anyMatch(Role::administers);
        }

        public boolean office() {
            return !nothing() && actor.hasAny(Role.SUPERVISION_OFFICER, Role.SUPERVISION_CHIEF);
        }

        public boolean leads() {
            return !nothing() && actor.hasAny(Role.LEADER, Role.SECRETARY);
        }

        /** Answers for its unit. */
        public boolean speaksFor(UnitId unit) {
            return !nothing() && actor.hasAny(Role.UNIT_LIAISON, Role.UNIT_HEAD) && unit.equals(home);
        }
    }

    private final Organization organization;
    private final BriefRules rules;

    BriefSight(Organization organization, BriefRules rules) {
        this.organization = organization;
        this.rules = rules;
    }

    public Standing standing(Actor actor, LocalDate day) {
        var unit = actor.unit();
        var home =
                unit == null ? null : organization.bodiesOf(List.of(unit), day).getOrDefault(unit, unit);
        return new Standing(actor, home, signs(actor, day));
    }

    private Set<BriefKind> signs(Actor actor, LocalDate day) {
        var kinds = EnumSet.noneOf(BriefKind.class);
        var person = actor.person();
        if (person == null || !actor.hasAny(Role.LEADER, Role.SECRETARY)) {
            return kinds;
        }
        List<Appointment> posts = actor.has(Role.SECRETARY)
                ? organization.recordsFor(person, day)
                : organization.appointmentsOf(person, day);
        for (BriefKind kind : BriefKind.values()) {
            var names = rules.rule("signers", kind).names();
            if (posts.stream().anyMatch(held -> names.contains(held.postName()))) {
                kinds.add(kind);
            }
        }
        return kinds;
    }

    /** On {@code brief.brief b}: who may read it whole. */
    public Scope briefs(Standing seer) {
        if (seer.nothing()) {
            return Scope.NOTHING;
        }
        if (seer.office()) {
            return Scope.SYSTEM;
        }
        if (seer.leads()) {
            return new Scope(
                    "(b.state IN ('ISSUED', 'WITHDRAWN') OR b.state = 'SIGNING' AND b.kind = ANY(:seer_signs))",
                    Map.of("seer_signs", names(seer.signs())));
        }
        if (seer.home() == null) {
            return Scope.NOTHING;
        }
        return new Scope(
                "(b.state IN ('ISSUED', 'WITHDRAWN') AND b.kind = ANY(:seer_kinds))",
                Map.of("seer_kinds", rules.rule("open.to.units").names().toArray(String[]::new)));
    }

    /** On {@code brief.row r} of a brief that may be read: a unit opens only its own dockets. */
    public Scope rows(Standing seer) {
        if (seer.nothing()) {
            return Scope.NOTHING;
        }
        if (seer.office() || seer.leads()) {
            return Scope.SYSTEM;
        }
        var home = seer.home();
        return home == null ? Scope.NOTHING : new Scope("r.unit = :seer_unit", Map.of("seer_unit", home.value()));
    }

    /** On {@code brief.inquiry i}: who answers it. */
    public Scope inquiries(Standing seer) {
        var home = seer.home();
        if (seer.office()) {
            return Scope.SYSTEM;
        }
        if (home == null || !seer.speaksFor(home)) {
            return Scope.NOTHING;
        }
        return new Scope("i.unit = :seer_unit", Map.of("seer_unit", home.value()));
    }

    /** The relations that follow from the post alone. */
    public static Set<BriefParty> parties(Standing seer) {
        var parties = EnumSet.noneOf(BriefParty.class);
        if (seer.office() && seer.actor().has(Role.SUPERVISION_OFFICER)) {
            parties.add(BriefParty.OFFICER);
        }
        if (seer.office() && seer.actor().has(Role.SUPERVISION_CHIEF)) {
            parties.add(BriefParty.CHIEF);
        }
        return parties;
    }

    /** The parameters of several predicates in one. */
    public static Map<String, Object> params(Scope... scopes) {
        var params = new HashMap<String, Object>();
        Arrays.stream(scopes).forEach(scope -> params.putAll(scope.params()));
        return params;
    }

    private static String[] names(Set<BriefKind> kinds) {
        return kinds.stream().map(Enum::name).toArray(String[]::new);
    }

    static UUID[] ids(List<UnitId> units) {
        return units.stream().map(UnitId::value).toArray(UUID[]::new);
    }
}
