package org.zhixing.ledger.verify;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The program: checks a proof file, a database or a backup against a key. Exit code 0 intact, 1 broken with the first
 * broken entry named, 2 wrong use.
 *
 * <pre>
 * proof FILE --key KEY
 * database JDBC-URL --key KEY [--user NAME] [--checkpoints FILE]     (password in ZHIXING_DB_PASSWORD)
 * backup FOLDER --key KEY [--checkpoints FILE]
 * each with [--json] [--lang zh|en]
 * </pre>
 */
public final class Verify {

    /** Exit code: asked the wrong way. */
    public static final int WRONG_USE = 2;

    private static final List<String> VALUED = List.of("--key", "--user", "--checkpoints", "--lang");

    private final Map<String, String> options = new HashMap<>();
    private final List<String> words = new ArrayList<>();
    private final Map<String, String> environment;
    private final PrintStream out;
    private final PrintStream err;

    private Verify(Map<String, String> environment, PrintStream out, PrintStream err) {
        this.environment = environment;
        this.out = out;
        this.err = err;
    }

    public static void main(String[] arguments) {
        System.exit(run(List.of(arguments), System.getenv(), System.out, System.err));
    }

    /** Runs the program and answers its exit code. */
    public static int run(List<String> arguments, Map<String, String> environment, PrintStream out, PrintStream err) {
        var program = new Verify(environment, out, err);
        try {
            return program.understands(arguments) ? program.check() : program.wrongUse();
        } catch (IllegalArgumentException | IOException | SQLException wrong) {
            err.println(String.valueOf(wrong.getMessage()));
            return WRONG_USE;
        }
    }

    private boolean understands(List<String> arguments) {
        for (int i = 0; i < arguments.size(); i++) {
            var argument = arguments.get(i);
            if (VALUED.contains(argument)) {
                if (++i == arguments.size()) {
                    return false;
                }
                options.put(argument, arguments.get(i));
            } else if (argument.equals("--json")) {
                options.put(argument, "");
            } else if (argument.startsWith("-")) {
                return false;
            } else {
                words.add(argument);
            }
        }
        return words.size() == 2 && options.containsKey("--key");
    }

    private int wrongUse() {
        err.println(report().text("ledger.verify.usage"));
        return WRONG_USE;
    }

    private int check() throws IOException, SQLException {
        var key = new PublicKeyHex(options.getOrDefault("--key", ""));
        var where = words.get(1);
        return switch (words.get(0)) {
            case "proof" -> report().say(new ProofCheck(key).check(Files.readString(Path.of(where))));
            case "backup" -> report().say(LedgerCheck.check(new BackupSource(Path.of(where)), key, outside()));
            case "database" -> {
                var user = options.getOrDefault("--user", environment.getOrDefault("ZHIXING_DB_USER", ""));
                var password = environment.getOrDefault("ZHIXING_DB_PASSWORD", "");
                try (var connection = DriverManager.getConnection(where, user, password)) {
                    yield report().say(LedgerCheck.check(DatabaseSource.snapshot(connection), key, outside()));
                }
            }
            default -> wrongUse();
        };
    }

    private List<SignedCheckpoint> outside() throws IOException {
        var file = options.get("--checkpoints");
        return file == null ? List.of() : new CheckpointFile(Path.of(file)).all();
    }

    private Report report() {
        return new Report(out, options.getOrDefault("--lang", ""), options.containsKey("--json"));
    }
}
