package org.zhixing.signoff;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.zhixing.act.PostId;
import org.zhixing.organization.Appointment;
import org.zhixing.organization.CityOffices;

/** Who holds the posts that a step names: of the city's steps anywhere in it, of a unit's own steps in the unit. */
@Component
class StepPosts {

    private final CityOffices offices;

    StepPosts(CityOffices offices) {
        this.offices = offices;
    }

    List<Appointment> holding(Path path, Step step, LocalDate day) {
        var unit = path.unit();
        return unit == null ? offices.holding(step.posts(), day) : offices.holding(unit, step.posts(), day);
    }

    List<PostId> posts(Path path, Step step, LocalDate day) {
        return holding(path, step, day).stream()
                .map(Appointment::post)
                .distinct()
                .toList();
    }
}
