package org.zhixing.launch;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.postgresql.PGConnection;
import org.zhixing.ledger.LedgerKeys;
import org.zhixing.ledger.verify.BackupSource;
import org.zhixing.ledger.verify.CheckpointFile;
import org.zhixing.ledger.verify.DatabaseSource;
import org.zhixing.ledger.verify.LedgerCheck;
import org.zhixing.ledger.verify.ProofCheck;
import org.zhixing.ledger.verify.PublicKeyHex;
import org.zhixing.ledger.verify.Report;
import org.zhixing.ledger.verify.Verdict;

/**
 * Checks the whole record: that of the installation's database, or without a database that of a backup, whose files are
 * first compared with its manifest, or the proof of one case. What fits and what does not is the ledger's to say; here is
 * found where to look and with which key.
 */
final class Verify {

    private Verify() {}

    /** For the driver: values come in binary from the first time on, not as text. */
    private static final int BINARY = -1;

    /** Prints what was found and answers the exit code. */
    static int run(Options options, Map<String, String> environment, PrintStream result) {
        var report = new Report(
                result,
                options.further().getOrDefault("--lang", ""),
                options.further().containsKey("--json"));
        try {
            if (options.rest().isEmpty()) {
                return report.say(ofDatabase(options, environment));
            }
            var path = Path.of(options.only("folder of a backup or file of a proof"))
                    .toAbsolutePath();
            return report.say(
                    Files.isRegularFile(path)
                            ? ofProof(options, environment, path)
                            : ofBackup(options, environment, path));
        } catch (SQLException | IOException | IllegalArgumentException e) {
            throw new CannotStart("The record cannot be read: " + e.getMessage(), e);
        }
    }

    /** The database of this installation, against its keys and the checkpoints kept beside it. */
    private static Verdict ofDatabase(Options options, Map<String, String> environment)
            throws SQLException, IOException {
        try (var site = Site.join(environment, options.demo())) {
            if (!site.hasDatabase()) {
                throw new CannotStart("There is no database in " + site.folder() + " to check.");
            }
            return ofDatabase(site, key(options, site.keyFile(), ""));
        }
    }

    static Verdict ofDatabase(Site site, PublicKeyHex key) throws SQLException, IOException {
        var outside = new CheckpointFile(site.folder().resolve(CheckpointFile.NAME)).all();
        try (var connection = site.database().connect()) {
            connection.unwrap(PGConnection.class).setPrepareThreshold(BINARY);
            return LedgerCheck.check(DatabaseSource.snapshot(connection), key, outside);
        }
    }

    private static Verdict ofProof(Options options, Map<String, String> environment, Path file) throws IOException {
        try (var site = Site.join(environment, options.demo())) {
            return new ProofCheck(key(options, site.keyFile(), "")).check(Files.readString(file));
        }
    }

    private static Verdict ofBackup(Options options, Map<String, String> environment, Path folder) throws IOException {
        var manifest = Manifest.read(folder);
        Restore.requireIntact(manifest, folder);
        try (var site = Site.join(environment, manifest.demo())) {
            var key = key(options, site.keyFile(), manifest.keyId());
            return LedgerCheck.check(new BackupSource(folder), key, List.of());
        }
    }

    /** The key named by the option, else that of the installation's own key file. */
    private static PublicKeyHex key(Options options, Path file, String id) {
        var named = options.further().get("--key");
        if (named != null) {
            try {
                return new PublicKeyHex(named);
            } catch (IllegalArgumentException e) {
                throw new WrongUse("No public key: " + named);
            }
        }
        if (!Files.exists(file)) {
            throw new CannotStart("There is no key file at " + file
                    + ". Name it in ZHIXING_KEYS, or the public key of the installation with --key.");
        }
        var keys = KeyFile.read(file);
        if (!id.isEmpty() && !keys.id().equals(id)) {
            throw new CannotStart("This backup was made with the keys " + id + ", but " + file + " holds " + keys.id()
                    + ". Name the right file in ZHIXING_KEYS, or the public key with --key.");
        }
        return LedgerKeys.publicKey(keys);
    }

    /** What is missing or differs from its digest, each with its name. */
    static List<String> brokenFiles(Manifest manifest, Path folder) {
        var broken = new ArrayList<String>();
        for (var table : manifest.tables()) {
            var file = folder.resolve(table.file());
            try {
                if (!Files.isRegularFile(file)) {
                    broken.add(table.file() + " is missing");
                } else if (!CopyText.digestOf(file).equals(table.sha256())) {
                    broken.add(table.file() + " is not what was written");
                }
            } catch (IOException e) {
                broken.add(table.file() + " cannot be read (" + e.getMessage() + ")");
            }
        }
        return broken;
    }
}
