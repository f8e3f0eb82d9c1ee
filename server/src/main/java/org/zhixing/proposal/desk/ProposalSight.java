package org.zhixing.proposal.desk;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhixing.act.Actor;
import org.zhixing.act.Role;
import org.zhixing.act.UnitId;
import org.zhixing.organization.Organization;
import org.zhixing.proposal.HandlingState;
import org.zhixing.proposal.ProposalParty;

/**
 * Who sees which proposal, and in which relation (architecture rule 10): the office all, a unit those in which it has a
 * part, nobody else any. Signers have no account.
 */
@Component
public class ProposalSight {

    private final Organization organization;

    ProposalSight(Organization organization) {
        this.organization = organization;
    }

    /**
     * A condition on {@code proposal.proposal} with alias {@code p}.
     *
     * @param params its named parameters
     */
    public record Scope(String predicate, Map<String, Object> params) {

        /** What follows from an answer given elsewhere, or from the clock. */
        public static final Scope SYSTEM = new Scope("TRUE", Map.of());

        private static final Scope NOTHING = new Scope("FALSE", Map.of());
    }

    /**
     * From where an actor looks.
     *
     * @param home the body in which the actor works, null for none
     */
    public record Seer(Actor actor, @Nullable UnitId home, Scope scope) {

        public boolean isOffice() {
            return ProposalSight.isOffice(actor);
        }

        /** In which relations the actor stands to the whole. */
        Set<ProposalParty> parties() {
            var parties = EnumSet.noneOf(ProposalParty.class);
            if (actor.has(Role.SUPERVISION_OFFICER)) {
                parties.add(ProposalParty.OFFICER);
            }
            if (actor.has(Role.SUPERVISION_CHIEF)) {
                parties.add(ProposalParty.CHIEF);
            }
            return parties;
        }

        /** In which relations the actor stands to the part of a unit. */
        Set<ProposalParty> parties(UnitId unit) {
            var parties = parties();
            if (unit.equals(home)) {
                if (actor.has(Role.UNIT_LIAISON)) {
                    parties.add(ProposalParty.LIAISON);
                }
                if (actor.has(Role.UNIT_HEAD)) {
                    parties.add(ProposalParty.HEAD);
                }
                if (actor.has(Role.SECTION_STAFF)) {
                    parties.add(ProposalParty.STAFF);
                }
            }
            return parties;
        }

        /** Addresses and contacts are for the office and for units that reply. */
        public boolean mayReach(List<Handling> handlings) {
            return isOffice()
                    || handlings.stream()
                            .anyMatch(one -> one.unit().equals(home)
                                    && one.part().replies()
                                    && one.state() != HandlingState.RELEASED);
        }
    }

    public Seer of(Actor actor, LocalDate day) {
        var unit = actor.unit();
        if (actor.isSystem() || actor.roles().stream().anyMatch(Role::administers)) {
            return new Seer(actor, null, Scope.NOTHING);
        }
        if (isOffice(actor)) {
            return new Seer(actor, unit, Scope.SYSTEM);
        }
        if (unit == null || !actor.hasAny(Role.UNIT_LIAISON, Role.UNIT_HEAD, Role.SECTION_STAFF)) {
            return new Seer(actor, null, Scope.NOTHING);
        }
        var home = Objects.requireNonNullElse(
                organization.bodiesOf(List.of(unit), day).get(unit), unit);
        return new Seer(
                actor,
                home,
                new Scope(
                        "EXISTS (SELECT FROM proposal.handling seen WHERE seen.proposal = p.id"
                                + " AND seen.unit = :seer_unit AND seen.state <> 'RELEASED')",
                        Map.of("seer_unit", home.value())));
    }

    public static boolean isOffice(Actor actor) {
        return actor.hasAny(Role.SUPERVISION_OFFICER, Role.SUPERVISION_CHIEF);
    }
}
