package org.zhixing.supervision.listing;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhixing.act.Zone;
import org.zhixing.rows.Columns;
import org.zhixing.supervision.CourseLight;
import org.zhixing.supervision.DocketId;
import org.zhixing.supervision.ReportLight;
import org.zhixing.supervision.rule.Rules;

/**
 * The two lights of a docket, never merged (practice 4): whether the report that fell due last was in time, and how what
 * was reached stands to the plan of the last period that has ended. Nothing reported is no light of the second kind.
 * Fragments of SQL know the docket as {@code d}.
 */
@Component
public class Lights {

    /** What should have been reached by the end of yesterday. */
    private static final String PLANNED =
            """
            (CASE WHEN d.kind = 'QUANTIFIED' THEN
               (SELECT v.value FROM supervision.planned_value v
                WHERE v.course = d.course AND v.until < :today ORDER BY v.until DESC LIMIT 1)
             ELSE (SELECT count(*) FROM supervision.milestone m WHERE m.course = d.course AND m.due < :today) END)""";
    /** What was reported last and not returned; of milestones those that were due. */
    private static final String REACHED =
            """
            (CASE WHEN d.kind = 'QUANTIFIED' THEN
               (SELECT p.amount FROM supervision.progress p
                WHERE p.docket = d.id AND p.amount IS NOT NULL AND p.state <> 'RETURNED'
                ORDER BY p.reported_at DESC, p.id DESC LIMIT 1)
             WHEN EXISTS (SELECT FROM supervision.progress p WHERE p.docket = d.id) THEN
               (SELECT count(*) FROM supervision.milestone m
                WHERE m.course = d.course AND m.due < :today AND m.reached_on IS NOT NULL) END)""";

    static final String COURSE =
            """
            (CASE WHEN d.course IS NOT NULL THEN
              (SELECT CASE WHEN c.reached * 100 >= c.planned * :behind THEN 'AS_PLANNED'
                           WHEN c.reached * 100 >= c.planned * :far_behind THEN 'BEHIND'
                           ELSE 'FAR_BEHIND' END
               FROM (SELECT %s AS planned, %s AS reached) c
               WHERE c.planned > 0 AND c.reached IS NOT NULL) END)"""
                    .formatted(PLANNED, REACHED);

    static final String REPORT =
            """
            (SELECT CASE WHEN r.in_time THEN 'IN_TIME' ELSE 'LATE' END FROM (
               SELECT o.due_at, o.started_at, FALSE AS in_time FROM timelimit.open_limit o
               WHERE o.subject_module = 'supervision' AND o.subject_type = 'docket' AND o.subject_id = d.id
                 AND o.kind = 'supervision.progress' AND o.due_at <= :now AND NOT o.paused
               UNION ALL
               SELECT e.due_at, e.started_at, e.ended_at < e.due_at FROM timelimit.ended_limit e
               WHERE e.subject_module = 'supervision' AND e.subject_type = 'docket' AND e.subject_id = d.id
                 AND e.kind = 'supervision.progress' AND e.due_at <= :now
                 AND (e.ended_at >= e.due_at OR EXISTS (SELECT FROM supervision.progress p
                        WHERE p.docket = d.id AND p.reported_at = e.ended_at))) r
             ORDER BY r.due_at DESC, r.started_at DESC LIMIT 1)""";

    private final JdbcClient jdbc;
    private final Rules rules;

    Lights(JdbcClient jdbc, Rules rules) {
        this.jdbc = jdbc;
        this.rules = rules;
    }

    /**
     * Both lights of a docket.
     *
     * @param report null where no report has fallen due yet
     * @param course null where nothing is planned, nothing has fallen due or nothing was reported
     * @param planned what should have been reached, a value or a number of milestones
     * @param reached what was, in the same measure
     * @param behind per cent of the planned value below which it is behind, by the rule in force
     * @param farBehind per cent below which it is far behind
     */
    public record Pair(
            @Nullable ReportLight report,
            @Nullable CourseLight course,
            @Nullable BigDecimal planned,
            @Nullable BigDecimal reached,
            int behind,
            int farBehind) {}

    public static final Pair NONE = new Pair(null, null, null, null, 0, 0);

    /** What the fragments ask for. */
    Map<String, Object> params(Instant now) {
        var book = rules.current();
        return Map.of(
                "now", Columns.at(now),
                "today", LocalDate.ofInstant(now, Zone.SHANGHAI),
                "behind", book.number("course.behind"),
                "far_behind", book.number("course.far-behind"));
    }

    /** The lights of dockets that have been found for somebody already. */
    public Map<DocketId, Pair> of(Collection<DocketId> ids, Instant now) {
        var lights = new HashMap<DocketId, Pair>();
        var book = rules.current();
        int behind = book.number("course.behind");
        int farBehind = book.number("course.far-behind");
        jdbc.sql("SELECT d.id, " + COURSE + " AS course_light, " + REPORT
                        + " AS report_light, CASE WHEN d.course IS NOT"
                        + " NULL THEN " + PLANNED + " END AS planned, CASE WHEN d.course IS NOT NULL THEN " + REACHED
                        + " END AS reached FROM supervision.docket d WHERE d.id = ANY(:ids)")
                .param("ids", ids.stream().map(DocketId::value).toArray(UUID[]::new))
                .params(params(now))
                .query(row -> {
                    lights.put(
                            new DocketId(row.getObject("id", UUID.class)),
                            new Pair(
                                    report(row.getString("report_light")),
                                    course(row.getString("course_light")),
                                    row.getBigDecimal("planned"),
                                    row.getBigDecimal("reached"),
                                    behind,
                                    farBehind));
                });
        return lights;
    }

    static @Nullable ReportLight report(@Nullable String name) {
        return name == null ? null : ReportLight.valueOf(name);
    }

    static @Nullable CourseLight course(@Nullable String name) {
        return name == null ? null : CourseLight.valueOf(name);
    }
}
