package org.zhixing.ledger.verify;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

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

    /** Exit code: everything fits. */
    public static final int INTACT = 0;

    /** Exit code: something does not fit. */
    public static final int BROKEN = 1;

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
        err.println(text("ledger.verify.usage"));
        return WRONG_USE;
    }

    private int check() throws IOException, SQLException {
        var key = new PublicKeyHex(options.getOrDefault("--key", ""));
        var where = words.get(1);
        return switch (words.get(0)) {
            case "proof" -> tell(new ProofCheck(key).check(Files.readString(Path.of(where))));
            case "backup" -> tell(LedgerCheck.check(new BackupSource(Path.of(where)), key, outside()));
            case "database" -> {
                var user = options.getOrDefault("--user", environment.getOrDefault("ZHIXING_DB_USER", ""));
                var password = environment.getOrDefault("ZHIXING_DB_PASSWORD", "");
                try (var connection = DriverManager.getConnection(where, user, password)) {
                    yield tell(LedgerCheck.check(DatabaseSource.snapshot(connection), key, outside()));
                }
            }
            default -> wrongUse();
        };
    }

    private List<SignedCheckpoint> outside() throws IOException {
        var file = options.get("--checkpoints");
        return file == null ? List.of() : new CheckpointFile(Path.of(file)).all();
    }

    private int tell(Verdict verdict) {
        if (verdict instanceof Verdict.Broken broken) {
            var words = text(broken.finding().key(), broken.finding().args().toArray());
            if (options.containsKey("--json")) {
                var fields = new LinkedHashMap<String, Object>();
                fields.put("intact", false);
                fields.put("finding", broken.finding().key());
                fields.put(
                        "args",
                        broken.finding().args().stream().map(String::valueOf).toList());
                out.println(CanonicalJson.text(fields));
            } else {
                out.println(text("ledger.verify.broken", words));
            }
            return BROKEN;
        }
        var intact = (Verdict.Intact) verdict;
        if (options.containsKey("--json")) {
            out.println(CanonicalJson.text(json(intact)));
            return INTACT;
        }
        intact.acts()
                .forEach(act -> out.println(act.header().position() + "\t"
                        + act.header().at() + "\t" + act.header().verb() + "\t" + act.body()));
        out.println(text("ledger.verify.intact", intact.sealed(), intact.pending(), intact.erased()));
        intact.last()
                .forEach(last -> out.println(text(
                        "ledger.verify.last",
                        last.number(),
                        last.size(),
                        last.at(),
                        last.key().text())));
        return INTACT;
    }

    private static Map<String, Object> json(Verdict.Intact intact) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("intact", true);
        fields.put("sealed", intact.sealed());
        fields.put("pending", intact.pending());
        fields.put("erased", intact.erased());
        fields.put("checkpoint", intact.last().stream().map(Checkpoint::text).toList());
        return fields;
    }

    private String text(String key, Object... args) {
        return text(
                Locale.forLanguageTag(
                        options.getOrDefault("--lang", Locale.getDefault().getLanguage())),
                key,
                args);
    }

    /** The words for a finding or a summary in a language: English if asked for, else Chinese. */
    public static String text(Locale locale, String key, Object... args) {
        var bundle = ResourceBundle.getBundle(
                "messages.ledger.text",
                locale.getLanguage().equals("zh") ? Locale.ROOT : Locale.ENGLISH,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        var words = new Object[args.length];
        for (int i = 0; i < args.length; i++) {
            words[i] = String.valueOf(args[i]);
        }
        return new MessageFormat(bundle.getString(key), locale).format(words);
    }
}
