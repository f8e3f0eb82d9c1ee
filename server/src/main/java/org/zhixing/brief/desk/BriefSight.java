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
import org.zhixing.brief.BriefParty;
import org.zhixing.organization.Organization;
import org.zhixing.signoff.Signers;

/**
 * Who sees what, as predicates in the same query (architecture rule 10). The office sees all; a leader what is issued;
 * whoever was asked for a signature, and whoever records for him, that brief; a unit what is issued to units, of its
 * dockets only its own, and before that the facts about itself; administrators nothing.
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
     * @param posts under which he is asked for signatures
     */
    public record Standing(Actor actor, @Nullable UnitId home, Set<UUID> posts) {

        public Standing {
            posts = Set.copyOf(posts);
        }

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

    private static final String ASKED =
            "EXISTS (SELECT FROM signoff.asked_post a WHERE a.post = ANY(:seer_posts) AND a.subject_id = ";
    private static final String ASKED_FOR_IT = ASKED + "b.id)";
    private static final String ASKED_FOR_ITS_BRIEF = ASKED + "r.brief)";

    private final Organization organization;
    private final Signers signers;
    private final BriefRules rules;

    BriefSight(Organization organization, Signers signers, BriefRules rules) {
        this.organization = organization;
        this.signers = signers;
        this.rules = rules;
    }

    public Standing standing(Actor actor, LocalDate day) {
        var unit = actor.unit();
        var home =
                unit == null ? null : organization.bodiesOf(List.of(unit), day).getOrDefault(unit, unit);
        return new Standing(actor, home, signers.postsOf(actor, day));
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
            return new Scope("(b.state IN ('ISSUED', 'WITHDRAWN') OR " + ASKED_FOR_IT + ")", asked(seer));
        }
        var params = asked(seer);
        if (seer.home() == null) {
            return new Scope(ASKED_FOR_IT, params);
        }
        params.put("seer_kinds", rules.rule("open.to.units").names().toArray(String[]::new));
        return new Scope(
                "(b.state IN ('ISSUED', 'WITHDRAWN') AND b.kind = ANY(:seer_kinds) OR " + ASKED_FOR_IT + ")", params);
    }

    /** On {@code brief.row r} of a brief that may be read: a unit opens only its own dockets, a signer what he signs. */
    public Scope rows(Standing seer) {
        if (seer.nothing()) {
            return Scope.NOTHING;
        }
        if (seer.office() || seer.leads()) {
            return Scope.SYSTEM;
        }
        var home = seer.home();
        var params = asked(seer);
        if (home == null) {
            return new Scope(ASKED_FOR_ITS_BRIEF, params);
        }
        params.put("seer_unit", home.value());
        return new Scope("(r.unit = :seer_unit OR " + ASKED_FOR_ITS_BRIEF + ")", params);
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

    private static Map<String, Object> asked(Standing seer) {
        var params = new HashMap<String, Object>();
        params.put("seer_posts", seer.posts().toArray(UUID[]::new));
        return params;
    }

    static UUID[] ids(List<UnitId> units) {
        return units.stream().map(UnitId::value).toArray(UUID[]::new);
    }
}
