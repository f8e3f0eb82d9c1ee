package org.zhixing.succession.desk;

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
import org.zhixing.organization.Organization;
import org.zhixing.succession.SuccessionParty;

/** The supervision office and the leaders see every act, a unit those that concern it once announced, administrators none. */
@Component
public class SuccessionSight {

    private static final String CONCERNED =
            "(s.state <> 'DRAFT' AND (:seer_unit = ANY (s.formers) OR :seer_unit = ANY (s.successors)))";

    private final Organization organization;

    SuccessionSight(Organization organization) {
        this.organization = organization;
    }

    /** On {@code succession.act s}. */
    public record Scope(String predicate, Map<String, Object> params) {

        public static final Scope SYSTEM = new Scope("TRUE", Map.of());
    }

    /**
     * Who asks.
     *
     * @param home the body for which somebody works
     */
    public record Seer(Actor actor, @Nullable UnitId home) {

        public boolean office() {
            return actor.hasAny(Role.SUPERVISION_OFFICER, Role.SUPERVISION_CHIEF);
        }

        public boolean signsFor(UnitId unit) {
            return actor.has(Role.UNIT_HEAD) && unit.equals(home);
        }
    }

    public Seer seer(Actor actor, LocalDate day) {
        var unit = actor.unit();
        UnitId home =
                unit == null ? null : organization.bodiesOf(List.of(unit), day).getOrDefault(unit, unit);
        return new Seer(actor, home);
    }

    public Scope scope(Seer seer) {
        var actor = seer.actor();
        if (actor.isSystem() || actor.roles().stream().anyMatch(Role::administers)) {
            return new Scope("FALSE", Map.of());
        }
        if (seer.office() || actor.has(Role.LEADER)) {
            return Scope.SYSTEM;
        }
        var home = seer.home();
        return new Scope(CONCERNED, Map.of("seer_unit", home == null ? new UUID(0, 0) : home.value()));
    }

    public static Set<SuccessionParty> parties(Succession act, Seer seer) {
        var parties = EnumSet.noneOf(SuccessionParty.class);
        if (seer.actor().has(Role.SUPERVISION_OFFICER)) {
            parties.add(SuccessionParty.OFFICER);
        }
        if (seer.actor().has(Role.SUPERVISION_CHIEF)) {
            parties.add(SuccessionParty.CHIEF);
        }
        if (act.handOvers().stream().anyMatch(one -> one.handedAt() == null && seer.signsFor(one.from()))) {
            parties.add(SuccessionParty.FORMER);
        }
        if (act.handOvers().stream().anyMatch(one -> one.receivedAt() == null && seer.signsFor(one.to()))) {
            parties.add(SuccessionParty.SUCCESSOR);
        }
        return parties;
    }
}
