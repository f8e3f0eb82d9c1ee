package org.zhixing.plan.campaign;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhixing.act.UnitId;
import org.zhixing.plan.PlanDocumentId;
import org.zhixing.plan.review.JsonColumn;
import org.zhixing.plan.review.TaskContent;

/** Campaigns, seen by the office that opened them. */
@Repository
public class Campaigns {

    private final JdbcClient jdbc;
    private final JdbcTemplate template;

    Campaigns(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        this.template = template;
    }

    void add(Campaign campaign) {
        jdbc.sql(
                        """
                INSERT INTO plan.campaign (id, document_id, title, office, opened_at, opened_by)
                VALUES (?, ?, ?, ?, ?, ?)""")
                .params(
                        campaign.id(),
                        campaign.document().value(),
                        campaign.title(),
                        campaign.office().value(),
                        campaign.openedAt().atOffset(ZoneOffset.UTC),
                        campaign.openedBy())
                .update();
        template.batchUpdate(
                "INSERT INTO plan.stage (campaign_id, no, name, window_text, from_day, until_day) VALUES (?, ?, ?, ?, ?, ?)",
                campaign.stages(),
                500,
                (statement, stage) -> {
                    statement.setObject(1, campaign.id());
                    statement.setInt(2, stage.no());
                    statement.setString(3, stage.name());
                    statement.setString(4, stage.windowWords());
                    statement.setObject(5, stage.from());
                    statement.setObject(6, stage.until());
                });
        template.batchUpdate(
                "INSERT INTO plan.task (id, campaign_id, no, stage_no, docket_id, content, stands) VALUES (?, ?, ?, ?, ?, ?, ?)",
                campaign.tasks(),
                500,
                (statement, task) -> {
                    statement.setObject(1, task.id());
                    statement.setObject(2, campaign.id());
                    statement.setInt(3, task.no());
                    statement.setInt(4, task.stage());
                    statement.setObject(5, task.docket());
                    statement.setObject(6, JsonColumn.write(task.content()));
                    var stands = task.content().standing();
                    statement.setString(7, stands == null ? null : stands.reason());
                });
    }

    public Optional<Campaign> find(UUID id, UnitId office) {
        return read("SELECT id FROM plan.campaign WHERE id = ? AND office = ?", id, office.value()).stream()
                .findFirst();
    }

    public Optional<Campaign> from(PlanDocumentId document, UnitId office) {
        return read(
                        "SELECT id FROM plan.campaign WHERE document_id = ? AND office = ?",
                        document.value(),
                        office.value())
                .stream()
                .findFirst();
    }

    private List<Campaign> read(String sql, Object... params) {
        return jdbc.sql(sql).params(params).query(UUID.class).list().stream()
                .map(this::read)
                .toList();
    }

    /** Stages and tasks first: asked for inside the statement they would take a second connection. */
    private Campaign read(UUID id) {
        var stages = stages(id);
        var tasks = tasks(id);
        return jdbc.sql("SELECT * FROM plan.campaign WHERE id = ?")
                .param(id)
                .query((row, number) -> new Campaign(
                        id,
                        new PlanDocumentId(row.getObject("document_id", UUID.class)),
                        row.getString("title"),
                        new UnitId(row.getObject("office", UUID.class)),
                        row.getTimestamp("opened_at").toInstant(),
                        row.getString("opened_by"),
                        stages,
                        tasks))
                .single();
    }

    private List<Campaign.Stage> stages(UUID campaign) {
        return jdbc.sql("SELECT * FROM plan.stage WHERE campaign_id = ? ORDER BY no")
                .param(campaign)
                .query((row, number) -> new Campaign.Stage(
                        row.getInt("no"),
                        row.getString("name"),
                        row.getString("window_text"),
                        row.getObject("from_day", LocalDate.class),
                        row.getObject("until_day", LocalDate.class)))
                .list();
    }

    private List<Campaign.Task> tasks(UUID campaign) {
        return jdbc.sql("SELECT * FROM plan.task WHERE campaign_id = ? ORDER BY no")
                .param(campaign)
                .query((row, number) -> new Campaign.Task(
                        row.getObject("id", UUID.class),
                        row.getInt("no"),
                        row.getInt("stage_no"),
                        row.getObject("docket_id", UUID.class),
                        JsonColumn.read(row.getString("content"), TaskContent.class)))
                .list();
    }
}
