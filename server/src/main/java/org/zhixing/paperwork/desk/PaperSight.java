package org.zhixing.paperwork.desk;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.zhixing.act.Actor;
import org.zhixing.act.CaseRef;
import org.zhixing.act.Role;
import org.zhixing.organization.Organization;
import org.zhixing.paper.PaperAccess;
import org.zhixing.paperwork.PaperParty;
import org.zhixing.signoff.Signers;
import org.zhixing.supervision.DocketId;

/**
 * Who sees which papers, as predicates in the same query (architecture rule 10): the office all; a unit what was issued
 * to it; whoever was asked for a signature, and whoever records for him, that paper; administrators nothing.
 */
@Component
public class PaperSight {

    /** A condition on {@code paperwork.paper p} with named parameters. */
    public record Scope(String predicate, Map<String, Object> params) {

        /** What follows from an answer given elsewhere, where the right to give it has been decided. */
        public static final Scope SYSTEM = new Scope("TRUE", Map.of());

        static final Scope NOTHING = new Scope("FALSE", Map.of());
    }

    private final Organization organization;
    private final Signers signers;
    private final ObjectProvider<PaperAccess> access;

    PaperSight(Organization organization, Signers signers, ObjectProvider<PaperAccess> access) {
        this.organization = organization;
        this.signers = signers;
        this.access = access;
    }

    public Scope of(Actor actor, LocalDate day) {
        var person = actor.person();
        if (actor.isSystem() || person == null || actor.roles().stream().anyMatch(Role::administers)) {
            return Scope.NOTHING;
        }
        if (office(actor)) {
            return Scope.SYSTEM;
        }
        String asked =
                "EXISTS (SELECT FROM signoff.asked_post a WHERE a.subject_id = p.id AND a.post = ANY(:seer_posts))";
        var own = signers.postsOf(actor, day).toArray(UUID[]::new);
        var unit = actor.unit();
        if (unit == null || !actor.hasAny(Role.UNIT_LIAISON, Role.UNIT_HEAD)) {
            return new Scope(asked, Map.of("seer_posts", own));
        }
        var home = organization.bodiesOf(List.of(unit), day).getOrDefault(unit, unit);
        return new Scope(
                "(" + asked + " OR p.unit = :seer_unit AND p.state IN ('ISSUED', 'WITHDRAWN'))",
                Map.of("seer_posts", own, "seer_unit", home.value()));
    }

    /** The supervision office. */
    public static boolean office(Actor actor) {
        return !actor.isSystem() && actor.hasAny(Role.SUPERVISION_OFFICER, Role.SUPERVISION_CHIEF);
    }

    /** Whether the actor may see the docket or instruction: supervision says so. */
    public boolean seesOrigin(Actor actor, CaseRef origin) {
        return origin.module().equals(DocketId.MODULE)
                && access.stream()
                        .filter(one -> one.module().equals(DocketId.MODULE))
                        .anyMatch(one -> one.mayRead(actor, origin));
    }

    public static Set<PaperParty> parties(Actor actor) {
        var parties = EnumSet.noneOf(PaperParty.class);
        if (actor.has(Role.SUPERVISION_OFFICER)) {
            parties.add(PaperParty.OFFICER);
        }
        if (actor.has(Role.SUPERVISION_CHIEF)) {
            parties.add(PaperParty.CHIEF);
        }
        return parties;
    }
}
