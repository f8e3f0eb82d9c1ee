package org.zhixing.inspection.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhixing.act.PersonId;
import org.zhixing.act.Refusal;
import org.zhixing.act.UnitId;
import org.zhixing.inspection.desk.InspectionRules;
import org.zhixing.organization.Organization;

/** Who goes: at least two, one of whom leads, and nobody who belongs to the unit that is visited (回避, found). */
@Component
class Teams {

    private final Organization organization;
    private final InspectionRules rules;

    Teams(Organization organization, InspectionRules rules) {
        this.organization = organization;
        this.rules = rules;
    }

    /** The people in the posts they hold, and who of them leads; who holds no post is left out. */
    List<Inspector> members(List<PersonId> people, @Nullable PersonId leader, LocalDate day) {
        var team = new ArrayList<Inspector>();
        for (var person : people) {
            organization.appointmentsOf(person, day).stream()
                    .findFirst()
                    .ifPresent(held -> team.add(new Inspector(
                            person,
                            held.personName(),
                            held.postName(),
                            held.unit(),
                            organization.name(held.unit(), day),
                            person.equals(leader),
                            null,
                            null)));
        }
        return team;
    }

    @Nullable
    Refusal against(List<Inspector> team, List<UnitId> units, LocalDate day) {
        var least = rules.rule("plan.team.least");
        if (team.size() < least.number()) {
            return Refusal.of("inspection.refused.team", least.source(), least.number());
        }
        if (team.stream().noneMatch(Inspector::leads)) {
            return Refusal.of("inspection.refused.leader", "L1");
        }
        Map<PersonId, List<UnitId>> bodies =
                team.stream().collect(Collectors.toMap(Inspector::person, one -> bodiesOf(one.person(), day)));
        var visited = new HashSet<>(units);
        for (var one : team) {
            if (bodies.getOrDefault(one.person(), List.of()).stream().anyMatch(visited::contains)) {
                return Refusal.of("inspection.refused.own-unit", least.source(), one.name());
            }
        }
        return null;
    }

    /** All bodies in which a person holds a post. */
    private List<UnitId> bodiesOf(PersonId person, LocalDate day) {
        var units = organization.appointmentsOf(person, day).stream()
                .map(held -> held.unit())
                .toList();
        return List.copyOf(organization.bodiesOf(units, day).values());
    }
}
