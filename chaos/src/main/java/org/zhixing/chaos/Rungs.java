package org.zhixing.chaos;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The limits of the trial run in minutes, so that their due instants are a sum: start, minutes, and the minutes of each
 * extension that took place. Every rung due by then is claimed once, with one row, one message and one entry.
 */
final class Rungs {

    private static final List<String> NAMES = List.of("first", "second");

    private final Connection connection;
    private final Model model;
    private final Map<UUID, List<Comparison.Entry>> entries;

    /** What the database says of one limit: how often each rung was claimed at an instant, and with what effect. */
    private static final class Found {
        final Map<String, Integer> claims = new HashMap<>();
        final Map<String, Integer> effects = new HashMap<>();
        final Map<String, Integer> messages = new HashMap<>();

        @Nullable
        Instant startedAt;

        @Nullable
        Instant lastExtended;

        boolean ended;
    }

    Rungs(Connection connection, Model model, Map<UUID, List<Comparison.Entry>> entries) {
        this.connection = connection;
        this.model = model;
        this.entries = entries;
    }

    void compare(Map<String, Long> compared, Consumer<String> differs) throws SQLException {
        var found = read();
        var swept = lastSweep();
        long limits = 0;
        long rungs = 0;
        for (Model.Limit limit : model.limits()) {
            var one = found.remove(limit.id);
            if (one != null && one.startedAt != null && swept != null) {
                limits++;
                rungs += one(limit, one, one.startedAt, swept, differs);
            }
        }
        found.keySet().forEach(id -> differs.accept("limit " + id + " was never asked for"));
        compared.put("limits of the trial, each due when the model says", limits);
        compared.put("their rungs, each with one claim, one row, one message, one entry", rungs);
    }

    private long one(Model.Limit limit, Found found, Instant startedAt, Instant swept, Consumer<String> differs) {
        var told = entries.getOrDefault(limit.id, List.of());
        var due = startedAt.plus(Duration.ofMinutes(limit.minutes));
        Set<String> possible = new HashSet<>();
        NAMES.forEach(name -> possible.add(key(name, startedAt.plus(Duration.ofMinutes(limit.minutes)))));
        for (Duration more : extensions(limit, told)) {
            due = due.plus(more);
            for (String name : NAMES) {
                possible.add(key(name, due));
            }
        }
        boolean mustBeClaimed =
                !found.ended && !due.isAfter(swept) && (found.lastExtended == null || due.isAfter(found.lastExtended));
        for (String name : NAMES) {
            int times = found.claims.getOrDefault(key(name, due), 0);
            if (times > 1 || (mustBeClaimed && times == 0)) {
                differs.accept("limit " + limit.id + ": rung " + name + " due " + due + " claimed " + times + " times");
            }
        }
        if (found.ended && !limit.mayHaveEnded) {
            differs.accept("limit " + limit.id + " has ended and nobody asked for it");
        }
        found.claims.forEach((rung, times) -> {
            var reached = told.stream()
                    .filter(entry -> entry.is("chaos.reached", rung.substring(rung.indexOf(' ') + 1)))
                    .filter(entry -> entry.body().contains("\"" + rung.substring(0, rung.indexOf(' ')) + "\""))
                    .count();
            if (!possible.contains(rung)
                    || times != 1
                    || found.effects.getOrDefault(rung, 0) != 1
                    || found.messages.getOrDefault(rung, 0) != 1
                    || reached != 1) {
                differs.accept("limit " + limit.id + ": rung " + rung + " claimed " + times + ", rows "
                        + found.effects.getOrDefault(rung, 0) + ", messages "
                        + found.messages.getOrDefault(rung, 0) + ", entries " + reached
                        + (possible.contains(rung) ? "" : ", and it was never due then"));
            }
        });
        if (found.effects.size() != found.claims.size() || found.messages.size() != found.claims.size()) {
            differs.accept("limit " + limit.id + ": effects without a claim");
        }
        return found.claims.size();
    }

    /** Those extensions that took place, in the order of the ledger. */
    private static List<Duration> extensions(Model.Limit limit, List<Comparison.Entry> told) {
        var done = new ArrayList<Duration>();
        told.stream()
                .filter(entry -> entry.verb().equals("timelimit.extended"))
                .forEach(entry -> limit.extensions.forEach((marker, minutes) -> {
                    if (entry.body().contains(marker)) {
                        done.add(Duration.ofMinutes(minutes));
                    }
                }));
        return done;
    }

    private Map<UUID, Found> read() throws SQLException {
        Map<UUID, Found> found = new HashMap<>();
        each(
                "SELECT id, '', started_at FROM timelimit.time_limit WHERE kind = 'chaos.limit'",
                found,
                (one, name, at) -> one.startedAt = at);
        each(
                "SELECT limit_id, rung, reached_at FROM timelimit.claim WHERE limit_id IN"
                        + " (SELECT id FROM timelimit.time_limit WHERE kind = 'chaos.limit')",
                found,
                (one, name, at) -> one.claims.merge(key(name, at), 1, Integer::sum));
        each(
                "SELECT limit_id, rung, reached_at FROM chaos.effect",
                found,
                (one, name, at) -> one.effects.merge(key(name, at), 1, Integer::sum));
        each(
                "SELECT subject_id, args[1], args[2]::timestamptz FROM notification.message WHERE key = 'chaos.reached'",
                found,
                (one, name, at) -> one.messages.merge(key(name, at), 1, Integer::sum));
        each(
                "SELECT limit_id, what, at FROM timelimit.change JOIN timelimit.time_limit t ON t.id = limit_id"
                        + " WHERE kind = 'chaos.limit' ORDER BY number",
                found,
                (one, name, at) -> {
                    if (name.equals("ENDED")) {
                        one.ended = true;
                    } else {
                        one.lastExtended = at;
                    }
                });
        return found;
    }

    private interface Row {
        void read(Found one, String name, Instant at);
    }

    private void each(String sql, Map<UUID, Found> found, Row row) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                row.read(
                        found.computeIfAbsent(rows.getObject(1, UUID.class), none -> new Found()),
                        rows.getString(2),
                        rows.getObject(3, OffsetDateTime.class).toInstant());
            }
        }
    }

    private @Nullable Instant lastSweep() throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT max(swept_at) FROM timelimit.claim")) {
            rows.next();
            var last = rows.getObject(1, OffsetDateTime.class);
            return last == null ? null : last.toInstant();
        }
    }

    private static String key(String rung, Instant at) {
        return rung + " " + at;
    }
}
