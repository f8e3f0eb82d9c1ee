package org.zhixing.project;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhixing.organization.Appointment;
import org.zhixing.organization.Unit;
import org.zhixing.supervision.NewCourse;

/**
 * A project to be registered, as a row of a list says it.
 *
 * @param secretary one of the lead unit's people
 * @param values planned by the end of each month, summed up; empty where nothing is measured
 */
public record NewProject(
        ProjectKind kind,
        String number,
        String title,
        String content,
        Unit lead,
        Appointment secretary,
        @Nullable Appointment backup,
        @Nullable BigDecimal investment,
        @Nullable BigDecimal target,
        String measure,
        @Nullable LocalDate due,
        List<NewCourse.Value> values) {

    public NewProject {
        values = List.copyOf(values);
    }
}
