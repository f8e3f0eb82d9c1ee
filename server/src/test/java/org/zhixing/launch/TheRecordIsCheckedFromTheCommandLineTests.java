package org.zhixing.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhixing.TestDatabase;
import org.zhixing.ledger.LedgerKeys;

class TheRecordIsCheckedFromTheCommandLineTests {

    @TempDir
    Path folder;

    private final Map<String, String> environment = new HashMap<>();
    private DatabaseAddress database = TestDatabase.fresh();
    private String publicKey = "";

    @BeforeEach
    void anInstallation() throws Exception {
        var keys = KeyFile.readOrCreate(folder.resolve("keys"));
        publicKey = LedgerKeys.publicKey(keys).text();
        try (var connection = database.connect()) {
            new Installation(false, keys.id()).write(connection);
        }
        environment.put("ZHIXING_DATA", folder.resolve("data").toString());
        environment.put("ZHIXING_KEYS", folder.resolve("keys").toString());
        environment.put("ZHIXING_DB_URL", database.url());
        environment.put("ZHIXING_DB_USER", database.user());
        environment.put("ZHIXING_DB_PASSWORD", database.password());
    }

    @Test
    void theDatabaseAndItsBackupAreChecked() throws Exception {
        var backup = folder.resolve("backup").toString();
        assertThat(run("verify", "--lang", "en")).startsWith("0 Intact: 0 sealed");
        assertThat(run("backup", backup)).startsWith("0 ");
        assertThat(run("verify", backup, "--json")).startsWith("0 {").contains("\"intact\":true");
    }

    @Test
    void whatIsBrokenIsNamedInBoth() throws Exception {
        try (var connection = database.connect();
                var statement = connection.createStatement()) {
            statement.execute(
                    "INSERT INTO ledger.stream (kind, id, count, head) VALUES ('plan/plan', gen_random_uuid(), 1, '\\x00')");
        }
        var backup = folder.resolve("backup").toString();
        run("backup", backup);
        assertThat(run("verify", "--lang", "en")).startsWith("1 Broken: the end of stream plan/plan/");
        assertThat(run("verify", backup, "--lang", "zh")).startsWith("1 不符");
        assertThat(run("verify", backup, "--json")).contains("ledger.verify.stream");
    }

    @Test
    void withoutItsKeyFileTheKeyIsNamed() {
        var backup = folder.resolve("backup").toString();
        run("backup", backup);
        environment.put("ZHIXING_KEYS", folder.resolve("none").toString());
        assertThat(run("verify", backup)).startsWith("1 ");
        assertThat(run("verify", backup, "--key", publicKey, "--lang", "en")).startsWith("0 Intact");
        assertThat(run("verify", backup, "--key", "mine")).startsWith("2 ");
        KeyFile.readOrCreate(folder.resolve("others"));
        environment.put("ZHIXING_KEYS", folder.resolve("others").toString());
        assertThat(run("verify", backup)).startsWith("1 ");
    }

    private String run(String... words) {
        var out = new ByteArrayOutputStream();
        int code = Launch.run(words, environment, new PrintStream(out, true, StandardCharsets.UTF_8));
        return code + " " + out.toString(StandardCharsets.UTF_8);
    }
}
