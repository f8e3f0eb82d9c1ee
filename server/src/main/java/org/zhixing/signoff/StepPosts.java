package org.zhixing.signoff;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zhixing.act.PersonId;
import org.zhixing.act.PostId;
import org.zhixing.act.Role;
import org.zhixing.organization.Appointment;
import org.zhixing.organization.CityOffices;
import org.zhixing.organization.Organization;

/**
 * Who holds the posts that a step names: of the city's steps anywhere in it, of a unit's own steps in the unit. The head of
 * a section who is named by his post alone is the one of the drafter's own section, where it has one.
 */
@Component
class StepPosts {

    /** 督查室主任: whoever does this duty, whatever his city calls the post. */
    static final String CHIEF = "\u7763\u67e5\u5ba4\u4e3b\u4efb";

    private final CityOffices offices;
    private final Organization organization;

    StepPosts(CityOffices offices, Organization organization) {
        this.offices = offices;
        this.organization = organization;
    }

    List<Appointment> holding(Path path, Step step, PersonId submitter, LocalDate day) {
        var unit = path.unit();
        if (unit == null) {
            return holding(step.posts(), day);
        }
        var all = offices.holdingWithSections(unit, step.posts(), day);
        if (all.stream().allMatch(held -> held.unit().equals(unit))) {
            return all;
        }
        var own = organization.appointmentsOf(submitter, day).stream()
                .map(Appointment::unit)
                .filter(one -> !one.equals(unit))
                .collect(Collectors.toSet());
        var near = all.stream()
                .filter(held -> held.unit().equals(unit) || own.contains(held.unit()))
                .toList();
        return near.isEmpty() ? all : near;
    }

    /** Who holds posts of those names in the city. */
    List<Appointment> holding(List<String> names, LocalDate day) {
        var named = offices.holding(names, day);
        if (!names.contains(CHIEF)) {
            return named;
        }
        var chiefs = offices.findSupervision(day).stream()
                .flatMap(unit -> organization.staffOf(unit, day).stream())
                .filter(held -> held.duty() == Role.SUPERVISION_CHIEF);
        return Stream.concat(named.stream(), chiefs).distinct().toList();
    }

    /** The posts that do a step of a paper of the office itself. */
    List<PostId> posts(Step step, LocalDate day) {
        return holding(step.posts(), day).stream()
                .map(Appointment::post)
                .distinct()
                .toList();
    }

    List<PostId> posts(Path path, Step step, PersonId submitter, LocalDate day) {
        return holding(path, step, submitter, day).stream()
                .map(Appointment::post)
                .distinct()
                .toList();
    }

    /** Who is there to answer a step on the day: holders who are not absent, and who stands in for those that are (R061). */
    Set<PersonId> there(Path path, Step step, PersonId submitter, LocalDate day) {
        var holding = holding(path, step, submitter, day);
        var standIns = organization.standInsFor(
                holding.stream().map(Appointment::post).distinct().toList(), day);
        var there = new LinkedHashSet<PersonId>();
        for (Appointment held : holding) {
            var instead = standIns.getOrDefault(held.post(), List.of());
            if (instead.isEmpty()) {
                there.add(held.person());
            }
            instead.forEach(one -> there.add(one.person()));
        }
        return there;
    }
}
