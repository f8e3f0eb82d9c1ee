package org.zhixing.timelimit;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The kept instants of open limits. They say nothing that {@link Story} does not say; they say it to an index. */
@Component
class Running {

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    Running(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /**
     * Locks the open ones of these limits, in the order of their ids, and says which those are. Ended ones are not
     * among them.
     */
    Set<LimitId> lock(Collection<LimitId> limits) {
        UUID[] ids = limits.stream().map(LimitId::value).toArray(UUID[]::new);
        return new HashSet<>(jdbc.sql(
                        "SELECT limit_id FROM timelimit.running WHERE limit_id = ANY(:ids) ORDER BY limit_id FOR UPDATE")
                .param("ids", ids)
                .query((row, i) -> new LimitId(row.getObject(1, UUID.class)))
                .list());
    }

    /** Keeps new limits. */
    void insert(List<Story> stories, List<Revision> revisions) {
        batches.batchUpdate(
                """
                INSERT INTO timelimit.running
                       (warns_at, due_at, paused_since, provisional, round, rung_names, rung_instants,
                        next_rung, next_rung_at, limit_id,
                        kind, subject_module, subject_type, subject_id, started_at, broken)
                VALUES (?, ?, ?, ?, ?, ?, ?, 1, ?, ?, ?, ?, ?, ?, ?, false)
                """,
                stories,
                1_000,
                (statement, story) -> {
                    set(statement, story, story.now(revisions), Set.of());
                    statement.setString(10, story.kind().value());
                    statement.setString(11, story.subject().module());
                    statement.setString(12, story.subject().type());
                    statement.setObject(13, story.subject().id());
                    statement.setTimestamp(14, Timestamp.from(story.startedAt()));
                });
    }

    /** Derives the kept instants anew from changed stories, which the caller has locked. */
    void rebuild(Collection<Story> stories, List<Revision> revisions) {
        Map<LimitId, Set<String>> claimed = claimed(stories);
        batches.batchUpdate(
                """
                UPDATE timelimit.running
                   SET warns_at = ?, due_at = ?, paused_since = ?, provisional = ?, round = ?, rung_names = ?,
                       rung_instants = ?, next_rung = 1, next_rung_at = ?
                 WHERE limit_id = ?
                """,
                stories,
                1_000,
                (statement, story) -> {
                    Standing standing = story.now(revisions);
                    Set<String> done = new HashSet<>();
                    for (String claim : claimed.getOrDefault(story.id(), Set.of())) {
                        String round = standing.round() + " ";
                        if (claim.startsWith(round)) {
                            done.add(claim.substring(round.length()));
                        }
                    }
                    set(statement, story, standing, done);
                });
    }

    /** Moves limits from the open ones to the ended ones. */
    void end(Map<LimitId, Standing> standings) {
        batches.batchUpdate(
                "DELETE FROM timelimit.running WHERE limit_id = ?",
                standings.keySet(),
                1_000,
                (statement, id) -> statement.setObject(1, id.value()));
        batches.batchUpdate(
                "INSERT INTO timelimit.ended (limit_id, ended_at, due_at) VALUES (?, ?, ?)",
                standings.entrySet(),
                1_000,
                (statement, entry) -> {
                    Standing standing = entry.getValue();
                    Instant ended = java.util.Objects.requireNonNull(standing.endedAt());
                    statement.setObject(1, entry.getKey().value());
                    statement.setTimestamp(2, Timestamp.from(ended));
                    statement.setTimestamp(3, Timestamp.from(standing.dueAt()));
                });
    }

    /** The first parameters of both statements, ending with the id. */
    private static void set(PreparedStatement statement, Story story, Standing standing, Set<String> done)
            throws SQLException {
        List<RungInstant> pending = pending(story, standing, done);
        Connection connection = statement.getConnection();
        Array names = connection.createArrayOf(
                "text", pending.stream().map(RungInstant::name).toArray());
        Array instants = connection.createArrayOf(
                "timestamptz",
                pending.stream().map(rung -> Timestamp.from(rung.at())).toArray());
        statement.setTimestamp(1, Timestamp.from(story.warnsAt(standing)));
        statement.setTimestamp(2, Timestamp.from(standing.dueAt()));
        statement.setTimestamp(3, timestamp(standing.pausedSince()));
        statement.setBoolean(4, story.provisional(standing));
        statement.setInt(5, standing.round());
        statement.setArray(6, names);
        statement.setArray(7, instants);
        statement.setTimestamp(
                8, pending.isEmpty() ? null : Timestamp.from(pending.get(0).at()));
        statement.setObject(9, story.id().value());
    }

    /**
     * Rungs still to be reached: not claimed in this round, not past when the round began, and while the limit is paused
     * only those reached before.
     */
    static List<RungInstant> pending(Story story, Standing standing, Set<String> done) {
        Instant paused = standing.pausedSince();
        return story.rungInstants(standing).stream()
                .filter(rung -> !done.contains(rung.name()))
                .filter(rung -> rung.at().isAfter(standing.roundFrom()))
                .filter(rung -> paused == null || !rung.at().isAfter(paused))
                .toList();
    }

    private Map<LimitId, Set<String>> claimed(Collection<Story> stories) {
        UUID[] ids = stories.stream().map(story -> story.id().value()).toArray(UUID[]::new);
        Map<LimitId, Set<String>> claimed = new HashMap<>();
        jdbc.sql("SELECT limit_id, round, rung FROM timelimit.claim WHERE limit_id = ANY(:ids)")
                .param("ids", ids)
                .query(row -> {
                    claimed.computeIfAbsent(new LimitId(row.getObject(1, UUID.class)), id -> new HashSet<>())
                            .add(row.getInt(2) + " " + row.getString(3));
                });
        return claimed;
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }
}
