package org.zhixing.supervision.access;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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
        if (actor.hasAny(Role.SUPERVISION_OFFICER, Role.SUPERVISION_CHIEF)) {
            return new Standing(actor, home(actor, day), Set.of(), true);
        }
        if (!actor.hasAny(Role.LEADER, Role.SECRETARY)) {
            return new Standing(actor, home(actor, day), Set.of(), false);
        }
        List<String> seeingAll = rules.names("leaders.seeing.all");
        List<Appointment> leaders = leadersBehind(actor, day);
        boolean all = (actor.has(Role.LEADER) && seeingAll.contains(actor.postName()))
                || leaders.stream().anyMatch(leader -> seeingAll.contains(leader.postName()));
        return new Standing(actor, home(actor, day), led(leaders, day), all);
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

    private @Nullable UnitId home(Actor actor, LocalDate day) {
        var unit = actor.unit();
        return unit == null ? null : organization.bodiesOf(List.of(unit), day).getOrDefault(unit, unit);
    }
}
