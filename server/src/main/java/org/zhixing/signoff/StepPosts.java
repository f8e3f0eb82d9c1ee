package org.zhixing.signoff;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zhixing.act.PostId;
import org.zhixing.act.Role;
import org.zhixing.organization.Appointment;
import org.zhixing.organization.CityOffices;
import org.zhixing.organization.Organization;

/** Who holds the posts that a step names: of the city's steps anywhere in it, of a unit's own steps in the unit. */
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

    List<Appointment> holding(Path path, Step step, LocalDate day) {
        var unit = path.unit();
        return unit == null ? holding(step.posts(), day) : offices.holding(unit, step.posts(), day);
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

    List<PostId> posts(Path path, Step step, LocalDate day) {
        return holding(path, step, day).stream()
                .map(Appointment::post)
                .distinct()
                .toList();
    }
}
