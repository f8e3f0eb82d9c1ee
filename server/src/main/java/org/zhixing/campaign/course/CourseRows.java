package org.zhixing.campaign.course;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhixing.act.PersonId;
import org.zhixing.act.UnitId;
import org.zhixing.campaign.CampaignState;
import org.zhixing.campaign.ExitCriterion;
import org.zhixing.campaign.GroupRole;
import org.zhixing.campaign.Guarantee;
import org.zhixing.campaign.StageState;
import org.zhixing.campaign.desk.CampaignSight.Scope;
import org.zhixing.campaign.desk.Meetings;
import org.zhixing.rows.Columns;
import org.zhixing.rows.Parts;
import org.zhixing.timelimit.LimitId;

/** Campaigns within what the actor may see, with group, guarantees and stages. */
@Repository
public class CourseRows {

    private final JdbcClient jdbc;

    CourseRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Course> find(UUID id, Scope scope) {
        return read(id, scope, "");
    }

    Optional<Course> hold(UUID id, Scope scope) {
        return read(id, scope, " FOR UPDATE OF c");
    }

    /** The campaign to which a stage belongs. */
    public Optional<UUID> ofStage(UUID stage) {
        return jdbc.sql("SELECT campaign FROM campaign.stage WHERE id = :id")
                .param("id", stage)
                .query(UUID.class)
                .optional();
    }

    /** All, the newest first; a city has few. */
    public List<Course> all(Scope scope) {
        return read(jdbc.sql("SELECT c.id FROM campaign.campaign c WHERE " + scope.predicate()
                        + " ORDER BY c.set_up_at DESC, c.id LIMIT 200")
                .params(scope.params())
                .query(UUID.class)
                .list());
    }

    private Optional<Course> read(UUID id, Scope scope, String lock) {
        return jdbc.sql("SELECT c.id FROM campaign.campaign c WHERE c.id = :id AND " + scope.predicate() + lock)
                .param("id", id)
                .params(scope.params())
                .query(UUID.class)
                .optional()
                .map(found -> read(List.of(found)).get(0));
    }

    /** Their parts first: asked for inside the statement they would take a second connection. */
    private List<Course> read(List<UUID> found) {
        if (found.isEmpty()) {
            return List.of();
        }
        var ids = found.toArray(UUID[]::new);
        var members = members(ids);
        var guarantees = guarantees(ids);
        var stages = stages(ids);
        var meetings = Parts.of(
                jdbc.sql("SELECT * FROM campaign.meeting WHERE campaign = ANY(:ids) AND plan IS NULL")
                        .param("ids", ids),
                "campaign",
                Meetings::read);
        return jdbc.sql("SELECT c.* FROM campaign.campaign c WHERE c.id = ANY(:ids) ORDER BY c.set_up_at DESC, c.id")
                .param("ids", ids)
                .query((row, number) -> {
                    UUID id = row.getObject("id", UUID.class);
                    return course(
                            row,
                            members.getOrDefault(id, List.of()),
                            guarantees.getOrDefault(id, List.of()),
                            stages.getOrDefault(id, List.of()),
                            meetings.getOrDefault(id, List.of()));
                })
                .list();
    }

    private static Course course(
            ResultSet row,
            List<Course.Member> members,
            List<Course.Guaranteed> guarantees,
            List<Course.Stage> stages,
            List<Meetings.Meeting> meetings)
            throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new Course(
                id,
                row.getString("title"),
                row.getString("document"),
                new UnitId(row.getObject("supervisor", UUID.class)),
                new UnitId(row.getObject("office", UUID.class)),
                row.getObject("ends", LocalDate.class),
                CampaignState.valueOf(row.getString("state")),
                Columns.moment(row, "set_up_at"),
                row.getString("set_up_by"),
                row.getString("report"),
                Columns.id(row, "report_writer", PersonId::new),
                row.getString("report_by"),
                Columns.id(row, "paper"),
                row.getString("number"),
                Columns.instant(row, "ended_at"),
                row.getString("end_words"),
                members,
                guarantees,
                stages,
                meetings.isEmpty() ? null : meetings.get(0),
                row.getInt("version"));
    }

    private Map<UUID, List<Course.Member>> members(UUID[] ids) {
        return Parts.of(
                jdbc.sql("SELECT * FROM campaign.member WHERE campaign = ANY(:ids) ORDER BY position, id")
                        .param("ids", ids),
                "campaign",
                row -> new Course.Member(
                        row.getObject("id", UUID.class),
                        GroupRole.valueOf(row.getString("role")),
                        Columns.id(row, "post"),
                        row.getString("name"),
                        row.getString("title")));
    }

    private Map<UUID, List<Course.Guaranteed>> guarantees(UUID[] ids) {
        return Parts.of(
                jdbc.sql("SELECT * FROM campaign.guarantee WHERE campaign = ANY(:ids) ORDER BY confirmed_at, guarantee")
                        .param("ids", ids),
                "campaign",
                row -> new Course.Guaranteed(
                        Guarantee.valueOf(row.getString("guarantee")),
                        row.getString("words"),
                        Columns.moment(row, "confirmed_at"),
                        row.getString("confirmed_by")));
    }

    private Map<UUID, List<Course.Stage>> stages(UUID[] ids) {
        var open = Parts.of(
                jdbc.sql(
                                """
                                SELECT o.* FROM campaign.left_open o JOIN campaign.stage s ON s.id = o.stage
                                 WHERE s.campaign = ANY(:ids) ORDER BY o.stage, o.position
                                """)
                        .param("ids", ids),
                "stage",
                row -> new Course.LeftOpen(
                        row.getString("kind"),
                        Columns.id(row, "ref"),
                        row.getString("title"),
                        Columns.id(row, "unit", UnitId::new)));
        var criteria = Parts.of(
                jdbc.sql(
                                """
                                SELECT e.* FROM campaign.exit_criterion e JOIN campaign.stage s ON s.id = e.stage
                                 WHERE s.campaign = ANY(:ids) ORDER BY e.stage, e.position
                                """)
                        .param("ids", ids),
                "stage",
                CourseRows::exit);
        return Parts.of(
                jdbc.sql(
                                """
                                SELECT s.*, p.name, p.window_text, p.from_day, p.until_day
                                  FROM campaign.stage s
                                  JOIN plan.stage_listing p ON p.campaign_id = s.campaign AND p.no = s.no
                                 WHERE s.campaign = ANY(:ids) ORDER BY s.no
                                """)
                        .param("ids", ids),
                "campaign",
                row -> {
                    UUID stage = row.getObject("id", UUID.class);
                    return new Course.Stage(
                            stage,
                            row.getInt("no"),
                            row.getString("name"),
                            row.getString("window_text"),
                            row.getObject("from_day", LocalDate.class),
                            row.getObject("until_day", LocalDate.class),
                            StageState.valueOf(row.getString("state")),
                            Columns.id(row, "limit_id", LimitId::new),
                            Columns.instant(row, "begun_at"),
                            Columns.instant(row, "passed_at"),
                            row.getString("passed_by"),
                            row.getString("words"),
                            criteria.getOrDefault(stage, List.of()),
                            open.getOrDefault(stage, List.of()),
                            row.getInt("version"));
                });
    }

    private static Course.Exit exit(ResultSet row) throws SQLException {
        return new Course.Exit(
                row.getObject("id", UUID.class),
                ExitCriterion.valueOf(row.getString("kind")),
                row.getString("words"),
                row.getString("source").isEmpty() ? row.getString("reason") : row.getString("source"),
                row.getObject("term_version", Integer.class),
                row.getObject("met", Boolean.class),
                row.getString("finding"),
                Columns.instant(row, "found_at"),
                row.getString("found_by"),
                row.getObject("met_then", Boolean.class));
    }
}
