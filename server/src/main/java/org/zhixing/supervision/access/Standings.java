package org.zhixing.supervision.access;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
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
import org.zhixing.organization.Organization;
import org.zhixing.organization.Unit;
import org.zhixing.organization.UnitType;
import org.zhixing.supervision.rule.RuleBook;

/** Finds out where an actor stands on a day. */
@Component
public class Standings {

    private final Organization organization;

    Standings(Organization organization) {
        this.organization = organization;
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
        List<Appointment> leaders = leadersBehind(actor, day);
        boolean all = (actor.has(Role.LEADER) && seeingAll.contains(actor.postName()))
                || leaders.stream().anyMatch(leader -> seeingAll.contains(leader.postName()));
        return new Standing(actor, home, led(leaders, day), all);
    }

    private List<Appointment> leadersBehind(Actor actor, LocalDate day) {
        var person = actor.person();
        if (person == null) {
            return List.of();
        }
        return actor.has(Role.SECRETARY)
                ? organization.recordsFor(person, day)
                : organization.appointmentsOf(person, day).stream()
                        .filter(held -> held.duty() == Role.LEADER)
                        .toList();
    }

    private Set<UnitId> led(List<Appointment> leaders, LocalDate day) {
        var posts = leaders.stream().map(Appointment::post).collect(Collectors.toSet());
        if (posts.isEmpty()) {
            return Set.of();
        }
        var units = organization.units(day).stream()
                .filter(unit -> unit.type() != UnitType.SECTION)
                .map(Unit::id)
                .toList();
        var led = new HashSet<UnitId>();
        organization.leadersInCharge(units, day).forEach((unit, leader) -> {
            if (posts.contains(leader.post())) {
                led.add(unit);
            }
        });
        return led;
    }

    private Map<UnitId, UnitId> homes(Collection<Actor> actors, LocalDate day) {
        var units = actors.stream().map(Actor::unit).filter(Objects::nonNull).collect(Collectors.toSet());
        return units.isEmpty() ? Map.of() : organization.bodiesOf(units, day);
    }
}
