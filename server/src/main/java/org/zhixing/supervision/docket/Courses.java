package org.zhixing.supervision.docket;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhixing.rows.Columns;
import org.zhixing.supervision.DocketId;

/** What is planned for quantified and milestone dockets, and what of it was reached (practice 4). */
@Component
public class Courses {

    private final JdbcClient jdbc;

    Courses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The edition that counts. */
    public record Course(
            int edition,
            @Nullable BigDecimal target,
            @Nullable String unitOfMeasure,
            String reason,
            Instant setAt,
            String setBy,
            List<Value> values,
            List<Milestone> milestones) {}

    /**
     * A planned value.
     *
     * @param reached what was last reported by the end of the period, null where nothing was or it has not begun
     */
    public record Value(String period, LocalDate until, BigDecimal value, @Nullable BigDecimal reached) {}

    /** Something to be reached on a day. */
    public record Milestone(UUID id, String title, LocalDate due, @Nullable LocalDate reachedOn) {}

    public Optional<Course> of(DocketId docket) {
        return jdbc.sql("SELECT d.course FROM supervision.docket d WHERE d.id = :docket AND d.course IS NOT NULL")
                .param("docket", docket.value())
                .query(UUID.class)
                .optional()
                .map(this::edition);
    }

    private Course edition(UUID course) {
        var values = values(course);
        var milestones = milestones(course);
        return jdbc.sql("SELECT c.* FROM supervision.course c WHERE c.id = :course")
                .param("course", course)
                .query((row, n) -> new Course(
                        row.getInt("edition"),
                        row.getBigDecimal("target"),
                        row.getString("unit_of_measure"),
                        row.getString("reason"),
                        Objects.requireNonNull(Columns.instant(row, "set_at")),
                        row.getString("set_by"),
                        values,
                        milestones))
                .single();
    }

    private List<Value> values(UUID course) {
        return jdbc.sql(
                        """
                        SELECT v.period, v.until, v.value,
                               CASE WHEN (SELECT max(p.round) FROM supervision.progress p WHERE p.docket = c.docket)
                                   >= to_char(date_trunc(CASE WHEN v.period LIKE '%Q%' THEN 'quarter' ELSE 'month' END,
                                                         v.until::timestamp), 'YYYY-MM') THEN
                               (SELECT p.amount FROM supervision.progress p
                                 WHERE p.docket = c.docket AND p.amount IS NOT NULL AND p.state <> 'RETURNED'
                                   AND p.round <= to_char(v.until, 'YYYY-MM')
                                 ORDER BY p.reported_at DESC, p.id DESC LIMIT 1) END AS reached
                        FROM supervision.planned_value v JOIN supervision.course c ON c.id = v.course
                        WHERE v.course = :course ORDER BY v.until
                        """)
                .param("course", course)
                .query((row, n) -> new Value(
                        row.getString("period"),
                        row.getObject("until", LocalDate.class),
                        row.getBigDecimal("value"),
                        row.getBigDecimal("reached")))
                .list();
    }

    private List<Milestone> milestones(UUID course) {
        return jdbc.sql("SELECT m.* FROM supervision.milestone m WHERE m.course = :course ORDER BY m.place")
                .param("course", course)
                .query((row, n) -> new Milestone(
                        row.getObject("id", UUID.class),
                        row.getString("title"),
                        row.getObject("due", LocalDate.class),
                        Columns.date(row, "reached_on")))
                .list();
    }

    /** Milestones that nobody has reported as reached. */
    public List<Milestone> openMilestones(DocketId docket) {
        return of(docket).stream()
                .flatMap(course -> course.milestones().stream())
                .filter(one -> one.reachedOn() == null)
                .toList();
    }

    /** The value reported last and not returned. */
    public Optional<BigDecimal> reached(DocketId docket) {
        return jdbc.sql(
                        """
                        SELECT p.amount FROM supervision.progress p
                        WHERE p.docket = :docket AND p.amount IS NOT NULL AND p.state <> 'RETURNED'
                        ORDER BY p.reported_at DESC, p.id DESC LIMIT 1
                        """)
                .param("docket", docket.value())
                .query(BigDecimal.class)
                .optional();
    }
}
