package org.zhixing.supervision;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is planned for a docket: values of a quantified one or milestones (practice 4), never both.
 *
 * @param target what is to be reached in the end, null for milestones
 * @param unitOfMeasure empty for milestones
 */
public record NewCourse(
        @Nullable BigDecimal target, String unitOfMeasure, List<Value> values, List<Milestone> milestones) {

    public NewCourse {
        values = List.copyOf(values);
        milestones = List.copyOf(milestones);
    }

    /**
     * What is to be reached by the end of a month or quarter, summed up from the beginning.
     *
     * @param period {@code 2026-03} or {@code 2026-Q1}
     * @param until its last day
     */
    public record Value(String period, LocalDate until, BigDecimal value) {}

    /** Something to be reached on a day. */
    public record Milestone(String title, LocalDate due) {}

    public DocketKind kind() {
        return milestones.isEmpty() ? DocketKind.QUANTIFIED : DocketKind.MILESTONE;
    }
}
