package org.zhixing.timelimit;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhixing.act.CaseRef;
import org.zhixing.ledger.BinaryCopy;
import org.zhixing.worktime.DueOnRestDay;
import org.zhixing.worktime.Period;

/** What is stored of limits: their beginning and their changes. */
@Component
class Stories {

    private static final List<String> COLUMNS = List.of(
            "id",
            "kind",
            "subject_module",
            "subject_type",
            "subject_id",
            "started_at",
            "recorded_at",
            "period",
            "stated_due",
            "on_rest_day",
            "rule",
            "rungs",
            "calendar_revision");

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    Stories(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    void insert(List<Story> stories) {
        batches.execute((ConnectionCallback<Integer>) connection -> {
            BinaryCopy.rows(connection, "timelimit.time_limit", COLUMNS, stories, (row, story) -> row.uuid(
                            story.id().value())
                    .text(story.kind().value())
                    .text(story.subject().module())
                    .text(story.subject().type())
                    .uuid(story.subject().id())
                    .instant(story.startedAt())
                    .instant(story.recordedAt())
                    .text(code(story.period()))
                    .date(story.statedDue())
                    .text(story.onRestDay().name())
                    .text(story.rule())
                    .text(Rung.write(story.rungs()))
                    .integer(story.revision()));
            return stories.size();
        });
    }

    /** Writes the last change of each of the stories; one that changed twice comes twice. */
    void insertChanges(List<Story> changed) {
        batches.batchUpdate(
                """
                INSERT INTO timelimit.change
                       (limit_id, number, what, at, recorded_at, calendar_revision, period, due, reason)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                changed,
                1_000,
                (statement, story) -> {
                    Change change = story.changes().get(story.changes().size() - 1);
                    statement.setObject(1, story.id().value());
                    statement.setInt(2, change.number());
                    statement.setString(3, change.what().name());
                    statement.setTimestamp(4, Timestamp.from(change.at()));
                    statement.setTimestamp(5, Timestamp.from(change.recordedAt()));
                    statement.setInt(6, change.revision());
                    statement.setString(7, code(change.by()));
                    statement.setDate(8, date(change.due()));
                    statement.setString(9, change.reason());
                });
    }

    List<Story> byIds(Collection<LimitId> ids) {
        return read("WHERE id = ANY(:ids)", ids.stream().map(LimitId::value).toList());
    }

    /** Oldest first. */
    List<Story> bySubjects(Collection<CaseRef> subjects) {
        return read(
                        "WHERE subject_id = ANY(:ids)",
                        subjects.stream().map(CaseRef::id).toList())
                .stream()
                .filter(story -> subjects.contains(story.subject()))
                .toList();
    }

    private List<Story> read(String where, List<UUID> ids) {
        UUID[] array = ids.toArray(UUID[]::new);
        Map<UUID, List<Change>> changes = new HashMap<>();
        jdbc.sql("SELECT c.* FROM timelimit.change c JOIN timelimit.time_limit l ON l.id = c.limit_id " + where
                        + " ORDER BY limit_id, number")
                .param("ids", array)
                .query(row -> {
                    changes.computeIfAbsent(row.getObject("limit_id", UUID.class), id -> new ArrayList<>())
                            .add(change(row));
                });
        // Limits of a kind have the same few ladders.
        Map<String, List<Rung>> ladders = new HashMap<>();
        return jdbc.sql("SELECT * FROM timelimit.time_limit " + where + " ORDER BY started_at, id")
                .param("ids", array)
                .query((row, i) -> story(row, changes, ladders.computeIfAbsent(row.getString("rungs"), Rung::read)))
                .list();
    }

    private static Story story(ResultSet row, Map<UUID, List<Change>> changes, List<Rung> rungs) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new Story(
                new LimitId(id),
                new LimitKind(row.getString("kind")),
                new CaseRef(
                        row.getString("subject_module"),
                        row.getString("subject_type"),
                        row.getObject("subject_id", UUID.class)),
                instant(row, "started_at"),
                instant(row, "recorded_at"),
                period(row),
                row.getObject("stated_due", LocalDate.class),
                DueOnRestDay.valueOf(row.getString("on_rest_day")),
                row.getString("rule"),
                rungs,
                row.getInt("calendar_revision"),
                changes.getOrDefault(id, List.of()));
    }

    private static Change change(ResultSet row) throws SQLException {
        return new Change(
                row.getInt("number"),
                Change.What.valueOf(row.getString("what")),
                instant(row, "at"),
                instant(row, "recorded_at"),
                row.getInt("calendar_revision"),
                period(row),
                row.getObject("due", LocalDate.class),
                row.getString("reason"));
    }

    private static @Nullable Period period(ResultSet row) throws SQLException {
        String code = row.getString("period");
        return code == null ? null : Period.parse(code).orElseThrow();
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getTimestamp(column).toInstant();
    }

    private static @Nullable String code(@Nullable Period period) {
        return period == null ? null : period.code();
    }

    private static @Nullable Date date(@Nullable LocalDate day) {
        return day == null ? null : Date.valueOf(day);
    }
}
