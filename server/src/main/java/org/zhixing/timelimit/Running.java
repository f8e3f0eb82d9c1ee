package org.zhixing.timelimit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhixing.ledger.BinaryCopy;

/** The kept instants of open limits. They say nothing that {@link Story} does not say; they say it to an index. */
@Component
class Running {

    private static final List<String> COLUMNS = List.of(
            "limit_id",
            "kind",
            "subject_module",
            "subject_type",
            "subject_id",
            "started_at",
            "warns_at",
            "due_at",
            "paused_since",
            "provisional",
            "round",
            "rung_names",
            "rung_instants",
            "broken");
    private static final List<String> TIMER_COLUMNS = List.of("limit_id", "kind", "at", "place");
    private static final List<String> TYPES =
            List.of("uuid", "timestamptz", "timestamptz", "timestamptz", "boolean", "integer", "text", "text");
    private static final List<String> CHANGING = List.of(
            "limit_id", "warns_at", "due_at", "paused_since", "provisional", "round", "rung_names", "rung_instants");

    /** From here on new values go in by binary COPY: reading texts costs the database as much as writing the rows. */
    private static final int COPY_FROM = 200;

    private static final String UPDATE =
            """
            WITH changed AS (
                UPDATE timelimit.running r
                   SET warns_at = new.warns_at, due_at = new.due_at, paused_since = new.paused_since,
                       provisional = new.provisional, round = new.round, rung_names = new.rung_names::text[],
                       rung_instants = new.rung_instants::timestamptz[]
                  FROM %s
                 WHERE r.limit_id = new.limit_id %s
                RETURNING r.limit_id, r.broken
            )
            SELECT limit_id FROM changed WHERE broken
            """;
    private static final String NEW = String.join(", ", CHANGING);
    private static final String OF_ARRAYS = UPDATE.formatted(
            "unnest(" + TYPES.stream().map("?::%s[]"::formatted).collect(Collectors.joining(", ")) + ") AS new (" + NEW
                    + ")",
            "");

    /** Of what was just copied the planner knows nothing and would read all open limits through for it. */
    private static final String OF_COPIED =
            UPDATE.formatted("pg_temp.kept AS new", "AND r.limit_id = ANY (ARRAY(SELECT limit_id FROM pg_temp.kept))");

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
        List<Kept> kept = stories.stream()
                .map(story -> Kept.of(story, story.now(revisions), Set.of()))
                .toList();
        batches.execute((ConnectionCallback<Integer>) connection -> {
            BinaryCopy.rows(connection, "timelimit.running", COLUMNS, kept, (row, one) -> row.uuid(
                            one.story().id().value())
                    .text(one.story().kind().value())
                    .text(one.story().subject().module())
                    .text(one.story().subject().type())
                    .uuid(one.story().subject().id())
                    .instant(one.story().startedAt())
                    .instant(one.warnsAt())
                    .instant(one.standing().dueAt())
                    .instant(one.standing().pausedSince())
                    .flag(one.provisional())
                    .integer(one.standing().round())
                    .texts(one.names())
                    .instants(one.instants())
                    .flag(false));
            wind(connection, kept);
            return kept.size();
        });
    }

    /** A limit, and where it stands. */
    record Stood(Story story, Standing standing) {}

    /** Derives the kept instants anew from where limits stand that the caller has locked. */
    void rebuild(List<Stood> stood) {
        if (stood.isEmpty()) {
            return;
        }
        UUID[] ids = stood.stream().map(one -> one.story().id().value()).toArray(UUID[]::new);
        unwind(ids);
        Map<LimitId, Set<String>> claimed = claimed(ids);
        List<Kept> kept = stood.stream()
                .map(one -> Kept.of(
                        one.story(),
                        one.standing(),
                        done(claimed.getOrDefault(one.story().id(), Set.of()), one.standing())))
                .toList();
        batches.execute((ConnectionCallback<Integer>) connection -> {
            Set<UUID> broken = kept.size() < COPY_FROM ? update(connection, kept) : copy(connection, kept);
            wind(
                    connection,
                    kept.stream()
                            .filter(one -> !broken.contains(one.story().id().value()))
                            .toList());
            return kept.size();
        });
    }

    private static Set<String> done(Set<String> claimed, Standing standing) {
        String round = standing.round() + " ";
        return claimed.stream()
                .filter(claim -> claim.startsWith(round))
                .map(claim -> claim.substring(round.length()))
                .collect(Collectors.toSet());
    }

    /** Answers which of them are set aside. */
    private static Set<UUID> update(Connection connection, List<Kept> kept) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(OF_ARRAYS)) {
            Object[][] columns = new Object[TYPES.size()][kept.size()];
            for (int i = 0; i < kept.size(); i++) {
                Kept one = kept.get(i);
                columns[0][i] = one.story().id().value();
                columns[1][i] = Timestamp.from(one.warnsAt());
                columns[2][i] = Timestamp.from(one.standing().dueAt());
                columns[3][i] = timestamp(one.standing().pausedSince());
                columns[4][i] = one.provisional();
                columns[5][i] = one.standing().round();
                columns[6][i] = "{" + String.join(",", one.names()) + "}";
                columns[7][i] =
                        one.instants().stream().map(Instant::toString).collect(Collectors.joining(",", "{", "}"));
            }
            for (int i = 0; i < columns.length; i++) {
                statement.setArray(i + 1, connection.createArrayOf(TYPES.get(i), columns[i]));
            }
            return ids(statement);
        }
    }

    /** As {@link #update}, of many. */
    private static Set<UUID> copy(Connection connection, List<Kept> kept) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("CREATE TEMPORARY TABLE IF NOT EXISTS kept ON COMMIT DROP AS SELECT " + NEW
                    + " FROM timelimit.running WITH NO DATA");
            statement.execute("TRUNCATE pg_temp.kept");
        }
        BinaryCopy.rows(connection, "pg_temp.kept", CHANGING, kept, (row, one) -> row.uuid(
                        one.story().id().value())
                .instant(one.warnsAt())
                .instant(one.standing().dueAt())
                .instant(one.standing().pausedSince())
                .flag(one.provisional())
                .integer(one.standing().round())
                .texts(one.names())
                .instants(one.instants()));
        try (PreparedStatement statement = connection.prepareStatement(OF_COPIED)) {
            return ids(statement);
        }
    }

    private static Set<UUID> ids(PreparedStatement statement) throws SQLException {
        Set<UUID> ids = new HashSet<>();
        try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                ids.add(row.getObject(1, UUID.class));
            }
        }
        return ids;
    }

    /** Sets the timer of the first rung still to be reached. */
    private static void wind(Connection connection, List<Kept> kept) throws SQLException {
        List<Kept> pending =
                kept.stream().filter(one -> !one.pending().isEmpty()).toList();
        BinaryCopy.rows(connection, "timelimit.timer", TIMER_COLUMNS, pending, (row, one) -> row.uuid(
                        one.story().id().value())
                .text(one.story().kind().value())
                .instant(one.pending().get(0).at())
                .integer(1));
    }

    /**
     * A sweep that has just taken a timer sets the following one, and a statement begun before does not see that: it waits
     * for the sweep to commit and finds nothing. So they are looked for until none is left, unless each was there to be
     * taken away.
     */
    private void unwind(UUID[] ids) {
        int gone;
        do {
            gone = jdbc.sql("DELETE FROM timelimit.timer WHERE limit_id = ANY(:ids)")
                    .param("ids", ids)
                    .update();
        } while (gone < ids.length && anyTimer(ids));
    }

    private boolean anyTimer(UUID[] ids) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM timelimit.timer WHERE limit_id = ANY(:ids))")
                .param("ids", ids)
                .query(Boolean.class)
                .single();
    }

    /** What is kept of a limit, derived from its story. */
    private record Kept(
            Story story, Standing standing, Instant warnsAt, boolean provisional, List<RungInstant> pending) {

        static Kept of(Story story, Standing standing, Set<String> done) {
            List<RungInstant> rungs = story.rungInstants(standing);
            return new Kept(
                    story,
                    standing,
                    Story.warnsAt(standing, rungs),
                    story.provisional(standing),
                    Running.pending(rungs, standing, done));
        }

        List<String> names() {
            return pending.stream().map(RungInstant::name).toList();
        }

        List<Instant> instants() {
            return pending.stream().map(RungInstant::at).toList();
        }
    }

    /** Moves limits from the open ones to the ended ones. */
    void end(Map<LimitId, Standing> standings) {
        if (standings.isEmpty()) {
            return;
        }
        UUID[] ids = standings.keySet().stream().map(LimitId::value).toArray(UUID[]::new);
        unwind(ids);
        jdbc.sql("DELETE FROM timelimit.running WHERE limit_id = ANY(:ids)")
                .param("ids", ids)
                .update();
        batches.execute((ConnectionCallback<Integer>) connection -> {
            BinaryCopy.rows(
                    connection,
                    "timelimit.ended",
                    List.of("limit_id", "ended_at", "due_at"),
                    standings.entrySet(),
                    (row, entry) -> row.uuid(entry.getKey().value())
                            .instant(Objects.requireNonNull(entry.getValue().endedAt()))
                            .instant(entry.getValue().dueAt()));
            return standings.size();
        });
    }

    /**
     * Rungs still to be reached: not claimed in this round, not past when the round began, and while the limit is paused
     * only those reached before.
     */
    private static List<RungInstant> pending(List<RungInstant> rungs, Standing standing, Set<String> done) {
        Instant paused = standing.pausedSince();
        return rungs.stream()
                .filter(rung -> !done.contains(rung.name()))
                .filter(rung -> rung.at().isAfter(standing.roundFrom()))
                .filter(rung -> paused == null || !rung.at().isAfter(paused))
                .toList();
    }

    private Map<LimitId, Set<String>> claimed(UUID[] ids) {
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
