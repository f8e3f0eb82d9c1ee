package org.zhixing.campaign.unitplan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhixing.act.PersonId;
import org.zhixing.act.UnitId;
import org.zhixing.campaign.CampaignState;
import org.zhixing.campaign.UnitPlanState;
import org.zhixing.campaign.desk.CampaignSight.Scope;
import org.zhixing.campaign.desk.Meetings;
import org.zhixing.rows.Columns;
import org.zhixing.rows.Parts;
import org.zhixing.timelimit.LimitId;

/** Plans of units within what the actor may see. */
@Repository
public class UnitPlanRows {

    private static final String PLANS =
            """
            SELECT u.*, c.title, c.office, c.state AS course FROM campaign.unit_plan u JOIN campaign.campaign c ON c.id = u.campaign
              LEFT JOIN organization.unit_listing v ON v.unit_id = u.unit AND v.valid_until IS NULL
             WHERE %s AND %s ORDER BY v.sort_key, u.id %s""";

    private final JdbcClient jdbc;

    UnitPlanRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<UnitPlan> find(UUID id, Scope scope) {
        return read("u.id = :key", id, scope, "").stream().findFirst();
    }

    Optional<UnitPlan> hold(UUID id, Scope scope) {
        return read("u.id = :key", id, scope, "FOR UPDATE OF u").stream().findFirst();
    }

    /** Of a campaign, units in official order, without those that joined a successor's. */
    public List<UnitPlan> of(UUID campaign, Scope scope) {
        return read("u.campaign = :key AND u.state <> 'MERGED'", campaign, scope, "");
    }

    private List<UnitPlan> read(String which, UUID key, Scope scope, String lock) {
        Map<UUID, List<UnitPlan.Step>> steps = new HashMap<>();
        jdbc.sql("SELECT s.* FROM campaign.step s JOIN campaign.unit_plan u ON u.id = s.plan WHERE " + which
                        + " ORDER BY s.plan, s.docket, s.position")
                .param("key", key)
                .query((row, number) -> steps.computeIfAbsent(
                                row.getObject("plan", UUID.class), any -> new java.util.ArrayList<>())
                        .add(step(row)))
                .list();
        var meetings = Parts.of(
                jdbc.sql("SELECT m.* FROM campaign.meeting m JOIN campaign.unit_plan u ON u.id = m.plan WHERE " + which)
                        .param("key", key),
                "plan",
                Meetings::read);
        return jdbc.sql(PLANS.formatted(which, scope.predicate(), lock))
                .param("key", key)
                .params(scope.params())
                .query((row, number) -> {
                    UUID id = row.getObject("id", UUID.class);
                    return plan(row, steps.getOrDefault(id, List.of()), meetings.getOrDefault(id, List.of()));
                })
                .list();
    }

    private static UnitPlan.Step step(ResultSet row) throws SQLException {
        return new UnitPlan.Step(
                row.getObject("docket", UUID.class),
                row.getInt("position"),
                row.getString("words"),
                person(row, "person"),
                row.getString("person_name"),
                row.getObject("due", LocalDate.class));
    }

    private static UnitPlan plan(ResultSet row, List<UnitPlan.Step> steps, List<Meetings.Meeting> meetings)
            throws SQLException {
        var limit = Columns.id(row, "limit_id");
        return new UnitPlan(
                row.getObject("id", UUID.class),
                row.getObject("campaign", UUID.class),
                CampaignState.valueOf(row.getString("course")),
                row.getString("title"),
                new UnitId(row.getObject("office", UUID.class)),
                new UnitId(row.getObject("unit", UUID.class)),
                UnitPlanState.valueOf(row.getString("state")),
                limit == null ? null : new LimitId(limit),
                row.getObject("due", LocalDate.class),
                meetings.isEmpty() ? null : meetings.get(0),
                row.getString("deviation"),
                Columns.instant(row, "submitted_at"),
                person(row, "submitter"),
                row.getString("submitted_by"),
                row.getString("opinion"),
                Columns.instant(row, "reviewed_at"),
                row.getString("reviewed_by"),
                List.copyOf(steps),
                row.getInt("version"));
    }

    private static @Nullable PersonId person(ResultSet row, String column) throws SQLException {
        var id = Columns.id(row, column);
        return id == null ? null : new PersonId(id);
    }
}
