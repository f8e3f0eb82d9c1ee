package org.zhixing.ledger;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.PGConnection;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.zhixing.ledger.verify.CanonicalJson;
import org.zhixing.ledger.verify.CheckpointFile;
import org.zhixing.ledger.verify.Verify;

@SealedLedgerTest
class TheVerifierStandsAloneTests {

    private static final List<String> TABLES =
            List.of("entry", "leaf", "body", "stream", "checkpoint", "tile", "anchor", "anchor_block");

    @TempDir
    Path folder;

    @Autowired
    SealedCity city;

    @Autowired
    DataSource database;

    @Autowired
    LedgerKeys keys;

    @Autowired
    SealRows rows;

    @Autowired
    Environment environment;

    @Test
    void itUsesNothingButThePlatform() {
        JavaClasses verifier = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.zhixing.ledger.verify");
        assertThat(verifier).hasSizeGreaterThan(20);
        noClasses()
                .that()
                .doNotHaveSimpleName("package-info")
                .should()
                .dependOnClassesThat(new DescribedPredicate<>("are no part of the platform") {
                    @Override
                    public boolean test(JavaClass used) {
                        return !used.getPackageName().startsWith("java.")
                                && !used.getPackageName().equals("org.zhixing.ledger.verify")
                                && !used.getPackageName().equals("org.jspecify.annotations")
                                && !used.isPrimitive()
                                && !used.isArray();
                    }
                })
                .check(verifier);
    }

    @Test
    void itChecksAWholeDatabaseOverPlainJdbc() throws Exception {
        city.build();
        var outside = folder.resolve("checkpoints.jsonl");
        new CheckpointFile(outside).add(rows.checkpointsAfter(0, 99));
        assertThat(run("database", property("url"), "--checkpoints", outside.toString(), "--lang", "en"))
                .startsWith("0\n")
                .contains("Intact: 295 sealed, ");
        assertThat(run("database", "jdbc:postgresql://127.0.0.1:1/none")).startsWith("2\n");
    }

    @Test
    void itChecksABackupWithoutADatabase() throws Exception {
        city.build();
        backup();
        assertThat(run("backup", folder.toString(), "--lang", "en"))
                .startsWith("0\n")
                .contains("Intact: 295 sealed, ");

        var body = folder.resolve("ledger.body.copy.gz");
        var text = new String(
                new java.util.zip.GZIPInputStream(Files.newInputStream(body)).readAllBytes(), StandardCharsets.UTF_8);
        write(body, text.substring(text.indexOf('\n') + 1));
        assertThat(run("backup", folder.toString(), "--lang", "en"))
                .startsWith("1\n")
                .contains("lost its body row");
        assertThat(run("backup", folder.resolve("none").toString())).startsWith("2\n");
    }

    private void backup() throws Exception {
        var tables = new ArrayList<Map<String, Object>>();
        try (var connection = database.getConnection()) {
            for (String table : TABLES) {
                var columns = columns(connection, table);
                var out = new ByteArrayOutputStream();
                connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyOut("COPY ledger." + table + " (" + String.join(", ", columns) + ") TO STDOUT", out);
                write(folder.resolve("ledger." + table + ".copy.gz"), out.toString(StandardCharsets.UTF_8));
                tables.add(Map.of("schema", "ledger", "table", table, "columns", columns));
            }
        }
        Files.writeString(folder.resolve("manifest.json"), CanonicalJson.text(Map.of("tables", tables)));
    }

    private static List<String> columns(Connection connection, String table) throws Exception {
        var columns = new ArrayList<String>();
        try (var found = connection.getMetaData().getColumns(null, "ledger", table, null)) {
            while (found.next()) {
                columns.add(0, found.getString("COLUMN_NAME"));
            }
        }
        return columns;
    }

    private static void write(Path file, String text) throws IOException {
        try (var out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    private String run(String... arguments) {
        var all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--key", keys.publicKey().text()));
        var environment = new HashMap<String, String>();
        environment.put("ZHIXING_DB_USER", property("username"));
        environment.put("ZHIXING_DB_PASSWORD", property("password"));
        var out = new ByteArrayOutputStream();
        var stream = new PrintStream(out, true, StandardCharsets.UTF_8);
        int code = Verify.run(all, environment, stream, stream);
        return code + "\n" + out.toString(StandardCharsets.UTF_8);
    }

    private String property(String name) {
        return environment.getRequiredProperty("spring.datasource." + name);
    }
}
