package org.zhixing.chaos;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.zhixing.chaos.Act.Fate;

/** Compares what the database holds with what the model says must, may and must not be there. */
final class Comparison {

    private static final int SHOWN_OF_A_KIND = 20;

    private final Ground ground;
    private final Model model;
    private final Map<String, Long> compared = new LinkedHashMap<>();
    private final Map<String, List<String>> differences = new LinkedHashMap<>();

    Comparison(Ground ground, Model model) {
        this.ground = ground;
        this.model = model;
    }

    Map<String, Long> compared() {
        return compared;
    }

    /** The first of each kind, and how many more there are. */
    List<String> differences() {
        var shown = new ArrayList<String>();
        differences.forEach((kind, all) -> {
            shown.addAll(all.subList(0, Math.min(SHOWN_OF_A_KIND, all.size())));
            if (all.size() > SHOWN_OF_A_KIND) {
                shown.add(kind + ": " + (all.size() - SHOWN_OF_A_KIND) + " more");
            }
        });
        return shown;
    }

    void compare() throws SQLException {
        try (var connection = ground.connect()) {
            compare(connection);
        }
    }

    void compare(Connection connection) throws SQLException {
        var entries = entries(connection);
        acts(entries);
        new Rungs(connection, model, entries).compare(compared, what -> differs("limits", what));
        for (Rule rule : Rule.values()) {
            check(connection, rule);
        }
    }

    /** The product's own verifier, with the checkpoints that each node keeps outside of the database. */
    void verify(Path home) throws IOException, InterruptedException {
        for (String node : List.of("node-a", "node-b")) {
            var address = ground.address();
            var builder = new ProcessBuilder(
                            System.getProperty("java.home") + "/bin/java",
                            "-XX:TieredStopAtLevel=1",
                            "-cp",
                            System.getProperty("java.class.path"),
                            "org.zhixing.launch.Launch",
                            "verify",
                            "--demo",
                            "--lang",
                            "en")
                    .redirectErrorStream(true);
            var environment = builder.environment();
            environment.put("ZHIXING_DATA", home.resolve(node).toString());
            environment.put("ZHIXING_KEYS", home.resolve("keys").toString());
            environment.put("ZHIXING_DB_URL", address.url());
            environment.put("ZHIXING_DB_USER", address.user());
            environment.put("ZHIXING_DB_PASSWORD", address.password());
            var process = builder.start();
            var said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                differs("verify", "verify with the checkpoints of " + node + ": " + said.strip());
            }
            compared.merge("checkpoint files against which the ledger verifies", 1L, Long::sum);
        }
    }

    /** An act in one of its streams; the same may have been asked for more than once. */
    private record Asked(Act act, UUID subject) {

        @Override
        public boolean equals(Object other) {
            return other instanceof Asked asked && key().equals(asked.key());
        }

        @Override
        public int hashCode() {
            return key().hashCode();
        }

        String key() {
            return act.verb() + " " + subject + " " + act.marker();
        }
    }

    /** Everything that was asked, by verb, stream and words: what was answered as done is there, and nothing twice. */
    private void acts(Map<UUID, List<Entry>> entries) {
        Map<Asked, Map<Fate, Integer>> asked = new LinkedHashMap<>();
        model.fates().forEach((act, fate) -> act.subjects()
                .forEach(subject -> asked.computeIfAbsent(new Asked(act, subject), none -> new EnumMap<>(Fate.class))
                        .merge(fate, 1, Integer::sum)));
        asked.forEach((one, fates) -> {
            long found = entries.getOrDefault(one.subject(), List.of()).stream()
                    .filter(entry -> entry.is(one.act().verb(), one.act().marker()))
                    .count();
            int done = fates.getOrDefault(Fate.DONE, 0);
            int unknown = fates.getOrDefault(Fate.UNKNOWN, 0);
            if (found < done || found > done + unknown || (one.act().onceOnly() && found > 1)) {
                differs("acts", one.key() + ": answered as done " + done + ", unknown " + unknown + ", found " + found);
            }
        });
        compared.put("acts, each with its entries in the ledger", (long) asked.size());
        model.fates().keySet().stream()
                .filter(act -> act.subjects().size() > 1)
                .filter(act -> act.subjects().stream()
                                .map(subject -> entries.getOrDefault(subject, List.of()).stream()
                                        .anyMatch(entry -> entry.is(act.verb(), act.marker())))
                                .distinct()
                                .count()
                        > 1)
                .forEach(act -> differs("acts", act + ": done in part"));
    }

    private void check(Connection connection, Rule rule) throws SQLException {
        try (var statement = connection.createStatement()) {
            try (var rows = statement.executeQuery(rule.counts())) {
                rows.next();
                compared.put(rule.words(), rows.getLong(1));
            }
            try (var rows = statement.executeQuery(rule.wrong())) {
                while (rows.next()) {
                    differs(rule.words(), rule.words() + ": not so " + rows.getString(1));
                }
            }
        }
    }

    private void differs(String kind, String what) {
        differences.computeIfAbsent(kind, none -> new ArrayList<>()).add(what);
    }

    /** An entry of the ledger, as far as it is compared. */
    record Entry(String verb, String body) {
        boolean is(String wanted, String marker) {
            return verb.equals(wanted) && body.contains(marker);
        }
    }

    private static Map<UUID, List<Entry>> entries(Connection connection) throws SQLException {
        Map<UUID, List<Entry>> entries = new HashMap<>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        """
                        SELECT e.stream_id, e.verb, convert_from(b.body, 'UTF8')
                          FROM ledger.entry e JOIN ledger.body b ON b.entry_id = e.id
                         ORDER BY e.stream_id, e.position
                        """)) {
            while (rows.next()) {
                entries.computeIfAbsent(rows.getObject(1, UUID.class), none -> new ArrayList<>())
                        .add(new Entry(rows.getString(2), rows.getString(3)));
            }
        }
        return entries;
    }
}
