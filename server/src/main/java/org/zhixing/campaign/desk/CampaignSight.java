package org.zhixing.campaign.desk;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhixing.act.Actor;
import org.zhixing.act.Role;
import org.zhixing.act.UnitId;
import org.zhixing.campaign.CampaignParty;
import org.zhixing.organization.Organization;

/**
 * Who sees what, as a predicate in the same query (architecture rule 10). The supervision office and the city's leaders
 * see campaigns whole, so does the office of the leading group its own; a unit sees those it has a part in, be it by a
 * task that it leads for another (R155); administrators nothing.
 */
@Component
public class CampaignSight {

    private static final String TAKES_PART =
            """
            (c.office = :seer_unit
             OR EXISTS (SELECT FROM campaign.unit_plan seen WHERE seen.campaign = c.id AND seen.unit = :seer_unit)
             OR EXISTS (SELECT FROM campaign.standing_rule seen WHERE seen.campaign = c.id AND seen.owner = :seer_unit)
             OR EXISTS (SELECT FROM campaign.shared_task seen JOIN supervision.docket_overview task ON task.id = seen.docket
                         WHERE seen.campaign = c.id AND seen.ended_at IS NULL AND task.lead = :seer_unit))""";

    private final Organization organization;

    CampaignSight(Organization organization) {
        this.organization = organization;
    }

    /** A condition with named parameters. */
    public record Scope(String predicate, Map<String, Object> params) {

        /** Where the right has been decided already. */
        public static final Scope SYSTEM = new Scope("TRUE", Map.of());

        static final Scope NOTHING = new Scope("FALSE", Map.of());
    }

    /**
     * Who asks.
     *
     * @param home the body for which somebody works, sections counted with it
     */
    public record Seer(Actor actor, @Nullable UnitId home) {

        public boolean supervises() {
            return actor.hasAny(Role.SUPERVISION_OFFICER, Role.SUPERVISION_CHIEF);
        }

        public boolean seesNothing() {
            return actor.isSystem() || actor.roles().stream().anyMatch(Role::administers);
        }

        /** Whether every campaign lies open. */
        public boolean seesAll() {
            return !seesNothing() && (supervises() || actor.has(Role.LEADER));
        }

        /** Whether a campaign with this office lies open whole, with what stands against each of its units. */
        public boolean seesWhole(UnitId office) {
            return seesAll() || (!seesNothing() && office.equals(home));
        }

        /** Speaks for this unit: its head and its liaison; the officers of supervision for their own. */
        public boolean speaksFor(UnitId unit) {
            return unit.equals(home) && (actor.hasAny(Role.UNIT_LIAISON, Role.UNIT_HEAD) || supervises());
        }
    }

    public Seer seer(Actor actor, LocalDate day) {
        var unit = actor.unit();
        UnitId home =
                unit == null ? null : organization.bodiesOf(List.of(unit), day).getOrDefault(unit, unit);
        return new Seer(actor, home);
    }

    /** On {@code campaign.campaign c}. */
    public Scope campaigns(Seer seer) {
        if (seer.seesNothing()) {
            return Scope.NOTHING;
        }
        return seer.seesAll() ? Scope.SYSTEM : new Scope(TAKES_PART, Map.of("seer_unit", unit(seer)));
    }

    /** On {@code campaign.unit_plan u} joined with its campaign {@code c}: of others only the office sees the plan. */
    public Scope unitPlans(Seer seer) {
        if (seer.seesNothing()) {
            return Scope.NOTHING;
        }
        return seer.seesAll()
                ? Scope.SYSTEM
                : new Scope("(c.office = :seer_unit OR u.unit = :seer_unit)", Map.of("seer_unit", unit(seer)));
    }

    /** The relations to a campaign. */
    public static Set<CampaignParty> parties(
            Seer seer, UnitId office, Set<UUID> headPosts, @Nullable UnitId unit, @Nullable UnitId owner) {
        var parties = EnumSet.noneOf(CampaignParty.class);
        if (seer.seesNothing()) {
            return parties;
        }
        add(parties, CampaignParty.OFFICER, seer.actor().has(Role.SUPERVISION_OFFICER));
        add(parties, CampaignParty.CHIEF, seer.actor().has(Role.SUPERVISION_CHIEF));
        add(parties, CampaignParty.OFFICE, seer.speaksFor(office));
        add(parties, CampaignParty.UNIT, unit != null && seer.speaksFor(unit));
        add(parties, CampaignParty.OWNER, owner != null && seer.speaksFor(owner));
        var post = seer.actor().post();
        add(parties, CampaignParty.GROUP_HEAD, post != null && headPosts.contains(post.value()));
        return parties;
    }

    private static void add(Set<CampaignParty> parties, CampaignParty party, boolean holds) {
        if (holds) {
            parties.add(party);
        }
    }

    private static UUID unit(Seer seer) {
        var home = seer.home();
        return home == null ? new UUID(0, 0) : home.value();
    }
}
