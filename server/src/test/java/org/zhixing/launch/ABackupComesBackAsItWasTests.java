package org.zhixing.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhixing.TestDatabase;

class ABackupComesBackAsItWasTests {

    private static final String KEY = "0123456789abcdef";

    @TempDir
    Path folder;

    private DatabaseAddress original = TestDatabase.fresh();

    @BeforeEach
    void fill() throws SQLException {
        try (var connection = original.connect()) {
            new Installation(false, KEY).write(connection);
            Sql.execute(
                    connection,
                    """
                    INSERT INTO scheduled_tasks (task_name, task_instance, task_data, execution_time, picked, version)
                    SELECT 'sweep', 'tab\t newline\n backslash \\ 督查' || n, '\\x00ff'::bytea,
                           '2026-03-01 09:00:00.123456+08', false, n
                    FROM generate_series(1, 2000) n
                    """);
            Sql.execute(
                    connection,
                    """
                    INSERT INTO spring_session (primary_id, session_id, creation_time, last_access_time,
                                                max_inactive_interval, expiry_time)
                    VALUES ('p', 's', 0, 0, 0, 0)
                    """);
        }
    }

    @Test
    void everyRowOfEveryTableIsThereAgain() throws SQLException {
        var backup = folder.resolve("backup");
        var manifest = Backup.write(original, backup);
        var restored = TestDatabase.empty();
        Restore.load(manifest, backup, restored);
        var second = Backup.write(restored, folder.resolve("second"));
        assertThat(second.tables()).isEqualTo(manifest.tables());
        assertThat(second.sequences()).isEqualTo(manifest.sequences());
        assertThat(second.versions()).isEqualTo(manifest.versions()).isNotEmpty();
        assertThat(second.keyId()).isEqualTo(KEY);
        assertThat(count(restored, "scheduled_tasks")).isEqualTo(2000);
    }

    @Test
    void signInSessionsAreNotCarriedOver() throws SQLException {
        var backup = folder.resolve("backup");
        Restore.load(Backup.write(original, backup), backup, restoredInto());
        assertThat(count(target, "spring_session")).isZero();
    }

    @Test
    void foreignKeysAndTriggersAreThereAgain() throws SQLException {
        var backup = folder.resolve("backup");
        Restore.load(Backup.write(original, backup), backup, restoredInto());
        for (var sql : List.of(
                "SELECT conrelid::regclass || conname || pg_get_constraintdef(oid) || convalidated FROM pg_constraint"
                        + " ORDER BY 1",
                "SELECT tgrelid::regclass || tgname || tgenabled::text FROM pg_trigger WHERE NOT tgisinternal ORDER BY 1")) {
            assertThat(texts(target, sql)).isEqualTo(texts(original, sql));
        }
    }

    @Test
    void nobodyElseMayReadIt() throws IOException {
        var backup = folder.resolve("backup");
        Backup.write(original, backup);
        assertThat(permissions(backup)).isEqualTo("rwx------");
        try (var files = Files.list(backup)) {
            assertThat(files.map(ABackupComesBackAsItWasTests::permissions)).containsOnly("rw-------");
        }
    }

    @Test
    void aDamagedFileIsNamedAndNothingIsLoaded() throws Exception {
        var backup = folder.resolve("backup");
        var manifest = Backup.write(original, backup);
        var file = backup.resolve("public.scheduled_tasks.copy.gz");
        var bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
        Files.delete(backup.resolve("public.event_publication.copy.gz"));
        assertThat(Verify.brokenFiles(manifest, backup))
                .anyMatch(broken -> broken.startsWith("public.scheduled_tasks"))
                .contains("public.event_publication.copy.gz is missing")
                .hasSize(2);
        assertThat(run("verify", backup, Map.of())).isEqualTo(1);
        assertThat(run("restore", backup, Map.of())).isEqualTo(1);
    }

    @Test
    void aFolderThatIsNotEmptyIsLeftAlone() throws IOException {
        var backup = Files.createDirectory(folder.resolve("backup"));
        Files.writeString(backup.resolve("mine"), "mine");
        assertThatThrownBy(() -> Backup.write(original, backup)).hasMessageContaining("is not empty");
        assertThat(backup.resolve("manifest.json")).doesNotExist();
    }

    @Test
    void aDatabaseThatIsNotEmptyIsLeftAlone() throws SQLException {
        var backup = folder.resolve("backup");
        var manifest = Backup.write(original, backup);
        assertThatThrownBy(() -> Restore.load(manifest, backup, original))
                .hasMessageContaining("into an empty one only");
        assertThat(count(original, "scheduled_tasks")).isEqualTo(2000);
    }

    @Test
    void aNewerReleasesBackupIsRefusedAndTheDatabaseStaysEmpty() throws SQLException {
        var backup = folder.resolve("backup");
        var manifest = Backup.write(original, backup);
        var versions = new HashMap<>(manifest.versions());
        versions.put("__root", "9999");
        var newer = new Manifest(
                manifest.format(),
                manifest.takenAt(),
                manifest.keyId(),
                manifest.demo(),
                versions,
                manifest.tables(),
                manifest.sequences());
        assertThatThrownBy(() -> Restore.load(newer, backup, restoredInto())).hasMessageContaining("newer release");
        try (var connection = target.connect()) {
            assertThat(Installation.isEmpty(connection)).isTrue();
        }
    }

    @Test
    void aBackupHoldsNoKeyAndRestoringItNamesTheOneItNeeds() throws IOException {
        var backup = folder.resolve("backup");
        Backup.write(original, backup);
        var said = new ByteArrayOutputStream();
        var standardError = System.err;
        System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
        try {
            assertThat(run(
                            "restore",
                            backup,
                            Map.of("ZHIXING_DATA", folder.resolve("data").toString())))
                    .isEqualTo(1);
        } finally {
            System.setErr(standardError);
        }
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("needs the keys " + KEY, "ZHIXING_KEYS");
        assertThat(folder.resolve("data/keys")).doesNotExist();
    }

    private DatabaseAddress target = original;

    private DatabaseAddress restoredInto() {
        target = TestDatabase.empty();
        return target;
    }

    private static int run(String command, Path backup, Map<String, String> environment) {
        return Launch.run(
                new String[] {command, backup.toString()},
                environment,
                new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8));
    }

    private static String permissions(Path path) {
        try {
            return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static long count(DatabaseAddress database, String table) throws SQLException {
        try (var connection = database.connect()) {
            return Sql.list(connection, "SELECT count(*) FROM " + table, row -> row.getLong(1))
                    .get(0);
        }
    }

    private static List<String> texts(DatabaseAddress database, String sql) throws SQLException {
        try (var connection = database.connect()) {
            return Sql.list(connection, sql, row -> row.getString(1));
        }
    }
}
