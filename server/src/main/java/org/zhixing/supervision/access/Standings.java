package org.zhixing.supervision.access;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.zhixing.act.Actor;
import org.zhixing.act.Role;
import org.zhixing.act.UnitId;
import org.zhixing.organization.Appointment;
import org.zhixing.organization.CityOffices;
import org.zhixing.organization.Organization;
import org.zhixing.supervision.rule.RuleBook;

/** Finds out where an actor stands on a day. */
@Component
public class Standings {

    private final Organization organization;
    private final CityOffices offices;

    Standings(Organization organization, CityOffices offices) {
        this.organization = organization;
        this.offices = offices;
    }

    public Standing of(Actor actor, LocalDate day, RuleBook rules) {
        return standing(actor, homes(List.of(actor), day), day, rules);
    }

    /** Where each of many actors stands, their units found with one question. */
    public Map<Actor, Standing> of(Collection<Actor> actors, LocalDate day, RuleBook rules) {
        var homes = homes(actors, day);
        return actors.stream()
                .distinct()
                .collect(Collectors.toMap(actor -> actor, actor -> standing(actor, homes, day, rules)));
    }

    private Standing standing(Actor actor, Map<UnitId, UnitId> homes, LocalDate day, RuleBook rules) {
        var unit = actor.unit();
        var home = unit == null ? null : homes.getOrDefault(unit, unit);
        if (actor.hasAny(Role.SUPERVISION_OFFICER, Role.SUPERVISION_CHIEF)) {
            return new Standing(actor, home, Set.of(), true);
        }
        if (!actor.hasAny(Role.LEADER, Role.SECRETARY)) {
            return new Standing(actor, home, Set.of(), false);
        }
        List<String> seeingAll = rules.names("leaders.seeing.all");
        List<Appointment> leaders = offices.leadersBehind(actor, day);
        boolean all = (actor.has(Role.LEADER) && seeingAll.contains(actor.postName()))
                || leaders.stream().anyMatch(leader -> seeingAll.contains(leader.postName()));
        return new Standing(actor, home, offices.inChargeOf(leaders, day), all);
    }

    private Map<UnitId, UnitId> homes(Collection<Actor> actors, LocalDate day) {
        var units = actors.stream().map(Actor::unit).filter(Objects::nonNull).collect(Collectors.toSet());
        return units.isEmpty() ? Map.of() : organization.bodiesOf(units, day);
    }
}
