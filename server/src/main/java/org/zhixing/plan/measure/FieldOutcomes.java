package org.zhixing.plan.measure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.zhixing.act.Actor;
import org.zhixing.act.UnitId;
import org.zhixing.act.Zone;
import org.zhixing.plan.ReadField;
import org.zhixing.plan.ReadOutcome;
import org.zhixing.plan.ReaderFigures;
import org.zhixing.plan.review.DraftTask;
import org.zhixing.plan.review.DraftTasks;
import org.zhixing.plan.review.PlanDocument;
import org.zhixing.plan.review.PlanRights;

/** Keeps what became of each proposed field, and counts it for the office whose plans they are. */
@Repository
public class FieldOutcomes implements ReaderFigures {

    private static final int BATCH = 500;
    private static final String WHOLE = "''";
    private static final String MONTH = "to_char(f.confirmed_at AT TIME ZONE :zone, 'YYYY-MM')";

    private static final String SCOPE =
            """
            f.office = :office
              AND (CAST(:field AS text) IS NULL OR f.field = :field)
              AND (CAST(:issuer AS text) IS NULL OR f.issuer = :issuer)
              AND (CAST(:outcome AS text) IS NULL OR f.outcome = :outcome)
              AND (CAST(:month AS text) IS NULL OR %s = :month)"""
                    .formatted(MONTH);

    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final DraftTasks tasks;

    FieldOutcomes(JdbcClient jdbc, JdbcTemplate template, DraftTasks tasks) {
        this.jdbc = jdbc;
        this.template = template;
        this.tasks = tasks;
    }

    /** Compares and keeps, in the transaction that confirms the plan. */
    public void keep(PlanDocument document, List<DraftTask> all, Instant at) {
        var proposed = tasks.proposed(document.id());
        if (proposed.isEmpty()) {
            return;
        }
        template.batchUpdate(
                """
                INSERT INTO plan.field_outcome (document_id, task_id, field, outcome, sure, rule, proposed, confirmed,
                    office, issuer, confirmed_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                Comparison.of(proposed, all, LocalDate.ofInstant(at, Zone.SHANGHAI)),
                BATCH,
                (row, one) -> {
                    row.setObject(1, document.id().value());
                    row.setObject(2, one.task());
                    row.setString(3, one.field().name());
                    row.setString(4, one.outcome().name());
                    row.setBoolean(5, one.sure());
                    row.setString(6, one.rule());
                    row.setString(7, one.proposed());
                    row.setString(8, one.confirmed());
                    row.setObject(9, document.office().value());
                    row.setString(10, document.facts().issuer());
                    row.setObject(11, at.atOffset(ZoneOffset.UTC));
                });
    }

    @Override
    public Share whole(Actor actor, Filter filter) {
        return shares(actor, filter, WHOLE, WHOLE).stream().findFirst().orElse(new Share("", 0, 0, 0, 0));
    }

    @Override
    public List<Share> byField(Actor actor, Filter filter) {
        return shares(actor, filter, "f.field", "array_position(ARRAY['TASK', 'LEAD', 'SUPPORT', 'DUE'], f.field)");
    }

    @Override
    public List<Share> byIssuer(Actor actor, Filter filter) {
        return shares(actor, filter, "f.issuer", "count(*) DESC, f.issuer");
    }

    @Override
    public List<Share> byMonth(Actor actor, Filter filter) {
        return shares(actor, filter, MONTH, "1 DESC");
    }

    /** What to group and to order by is one of the constants above, never what somebody typed. */
    private List<Share> shares(Actor actor, Filter filter, String key, String order) {
        String sql =
                """
                SELECT %s AS key, count(*) AS fields,
                       count(*) FILTER (WHERE f.outcome = 'UNTOUCHED') AS untouched,
                       count(*) FILTER (WHERE f.sure) AS sure,
                       count(*) FILTER (WHERE f.sure AND f.outcome = 'UNTOUCHED') AS sure_untouched
                FROM plan.field_outcome f WHERE f.outcome <> 'OVERTAKEN' AND %s%s"""
                        .formatted(key, SCOPE, key.equals(WHOLE) ? "" : " GROUP BY 1 ORDER BY " + order);
        var asked = ask(sql, actor, filter);
        return asked == null
                ? List.of()
                : asked.query((row, number) -> new Share(
                                row.getString("key"),
                                row.getInt("fields"),
                                row.getInt("untouched"),
                                row.getInt("sure"),
                                row.getInt("sure_untouched")))
                        .list();
    }

    @Override
    public List<Kept> rows(Actor actor, Filter filter, int limit) {
        var asked = ask(
                "SELECT f.*, d.title FROM plan.field_outcome f JOIN plan.document d ON d.id = f.document_id WHERE "
                        + SCOPE
                        + " ORDER BY f.outcome = 'UNTOUCHED', f.confirmed_at DESC, f.document_id, f.task_id, f.field LIMIT "
                        + limit,
                actor,
                filter);
        return asked == null ? List.of() : asked.query(FieldOutcomes::kept).list();
    }

    private @Nullable StatementSpec ask(String sql, Actor actor, Filter filter) {
        UnitId office = PlanRights.mayReview(actor) ? actor.unit() : null;
        ReadField field = filter.field();
        ReadOutcome outcome = filter.outcome();
        return office == null
                ? null
                : jdbc.sql(sql)
                        .param("office", office.value())
                        .param("field", field == null ? null : field.name())
                        .param("issuer", filter.issuer())
                        .param("outcome", outcome == null ? null : outcome.name())
                        .param(
                                "month",
                                filter.month() == null ? null : filter.month().toString())
                        .param("zone", Zone.SHANGHAI.getId());
    }

    private static Kept kept(ResultSet row, int number) throws SQLException {
        return new Kept(
                row.getObject("document_id", UUID.class),
                row.getString("title"),
                row.getObject("task_id", UUID.class),
                ReadField.valueOf(row.getString("field")),
                ReadOutcome.valueOf(row.getString("outcome")),
                row.getBoolean("sure"),
                row.getString("proposed"),
                row.getString("confirmed"),
                row.getString("issuer"),
                row.getTimestamp("confirmed_at").toInstant());
    }
}
