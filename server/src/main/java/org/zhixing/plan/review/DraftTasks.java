package org.zhixing.plan.review;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhixing.plan.PlanDocumentId;
import tools.jackson.core.type.TypeReference;

/** Proposed tasks of documents in review, and the edits made to them. */
@Repository
public class DraftTasks {

    private static final TypeReference<List<DraftTask>> ROWS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JdbcTemplate template;

    DraftTasks(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        this.template = template;
    }

    /** One change: the rows before it and the ids after it. */
    record Edit(long id, String kind, List<DraftTask> before, List<UUID> after) {}

    public List<DraftTask> of(PlanDocumentId document) {
        return jdbc.sql("SELECT * FROM plan.draft_task WHERE document_id = ? ORDER BY position, id")
                .param(document.value())
                .query(DraftTasks::row)
                .list();
    }

    void add(List<DraftTask> tasks) {
        template.batchUpdate(
                "INSERT INTO plan.draft_task (id, document_id, position, content) VALUES (?, ?, ?, ?)",
                tasks,
                500,
                (statement, task) -> {
                    statement.setObject(1, task.id());
                    statement.setObject(2, task.document().value());
                    statement.setLong(3, task.position());
                    statement.setObject(4, JsonColumn.write(task.content()));
                });
    }

    /** Keeps the tasks as the reader proposed them, whatever becomes of them. */
    void keepAsProposed(List<DraftTask> tasks) {
        template.batchUpdate(
                "INSERT INTO plan.proposed_task (id, document_id, content) VALUES (?, ?, ?)",
                tasks,
                500,
                (statement, task) -> {
                    statement.setObject(1, task.id());
                    statement.setObject(2, task.document().value());
                    statement.setObject(3, JsonColumn.write(task.content()));
                });
    }

    /** The tasks as they were proposed, by id; empty for documents from before they were kept. */
    public Map<UUID, TaskContent> proposed(PlanDocumentId document) {
        var proposed = new HashMap<UUID, TaskContent>();
        jdbc.sql("SELECT id, content FROM plan.proposed_task WHERE document_id = ?")
                .param(document.value())
                .query((row, number) -> proposed.put(
                        row.getObject("id", UUID.class), JsonColumn.read(row.getString("content"), TaskContent.class)))
                .list();
        return proposed;
    }

    void remove(Collection<UUID> ids) {
        jdbc.sql("DELETE FROM plan.draft_task WHERE id = ANY (?)")
                .param(uuids(ids))
                .update();
    }

    void record(PlanDocumentId document, String kind, List<DraftTask> before, List<UUID> after, Instant at, String by) {
        jdbc.sql(
                        """
                INSERT INTO plan.edit (document_id, kind, before, after_ids, at, by, undone)
                VALUES (?, ?, ?, ?, ?, ?, false)""")
                .params(document.value(), kind, JsonColumn.write(before), uuids(after), at.atOffset(ZoneOffset.UTC), by)
                .update();
    }

    Optional<Edit> last(PlanDocumentId document) {
        return jdbc.sql(
                        """
                SELECT id, kind, before, after_ids FROM plan.edit
                WHERE document_id = ? AND NOT undone ORDER BY id DESC LIMIT 1""")
                .param(document.value())
                .query((row, number) -> new Edit(
                        row.getLong("id"),
                        row.getString("kind"),
                        JsonColumn.read(row.getString("before"), ROWS),
                        List.of((UUID[]) row.getArray("after_ids").getArray())))
                .optional();
    }

    void markUndone(Edit edit) {
        jdbc.sql("UPDATE plan.edit SET undone = true WHERE id = ?")
                .param(edit.id())
                .update();
    }

    private java.sql.Array uuids(Collection<UUID> ids) {
        ConnectionCallback<java.sql.Array> make =
                (Connection connection) -> connection.createArrayOf("uuid", ids.toArray());
        return java.util.Objects.requireNonNull(template.execute(make));
    }

    private static DraftTask row(ResultSet row, int number) throws SQLException {
        return new DraftTask(
                row.getObject("id", UUID.class),
                new PlanDocumentId(row.getObject("document_id", UUID.class)),
                row.getLong("position"),
                JsonColumn.read(row.getString("content"), TaskContent.class));
    }
}
