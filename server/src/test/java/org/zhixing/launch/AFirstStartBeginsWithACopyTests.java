package org.zhixing.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The build's empty database is copied; the passwords that came with it open nothing any more. */
class AFirstStartBeginsWithACopyTests {

    private Path base = Path.of("/");
    private Path kept = Path.of("/");
    private Path data = Path.of("/");

    @BeforeEach
    void keepOne() throws IOException, SQLException {
        base = TestFolders.make();
        data = base.resolve("data");
        try (var maker = HolderProcess.start(base.resolve("made"));
                var connection = open(maker, passwords(base.resolve("made/postgres/passwords")));
                var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE made_by_the_build (one int)");
        }
        kept = base.resolve("kept");
        Files.createDirectory(kept);
        FileTree.copy(base.resolve("made/postgres/cluster"), kept.resolve("cluster"));
        Files.copy(base.resolve("made/postgres/passwords"), kept.resolve("passwords"));
    }

    @AfterEach
    void removeFolder() throws IOException {
        FileTree.delete(base);
    }

    @Test
    void itHasTheTablesAndPasswordsOfItsOwn() throws Exception {
        try (var first = startWithTheKept()) {
            var own = passwords(data.resolve("postgres/passwords"));
            try (var connection = open(first, own)) {
                assertThat(connection
                                .getMetaData()
                                .getTables(null, null, "made_by_the_build", null)
                                .next())
                        .isTrue();
            }
            assertThatThrownBy(() ->
                            open(first, passwords(kept.resolve("passwords"))).close())
                    .hasMessageContaining("password authentication failed");
        }
        assertThat(data.resolve("postgres/passwords.known")).doesNotExist();
        assertThat(data.resolve("postgres/passwords.next")).doesNotExist();
    }

    /** The database has learned the new passwords, and the machine fell before the file was put in place. */
    @Test
    void aStartThatWasCutOffGoesOn() throws Exception {
        startWithTheKept().close();
        var home = data.resolve("postgres");
        Files.move(home.resolve("passwords"), home.resolve("passwords.next"));
        Files.copy(kept.resolve("passwords"), home.resolve("passwords"), StandardCopyOption.REPLACE_EXISTING);
        Files.createFile(home.resolve("passwords.known"));
        var own = passwords(home.resolve("passwords.next"));
        try (var second = startWithTheKept()) {
            open(second, own).close();
        }
        assertThat(passwords(home.resolve("passwords"))).isEqualTo(own);
        assertThat(home.resolve("passwords.known")).doesNotExist();
    }

    private HolderProcess startWithTheKept() throws IOException {
        return HolderProcess.start(data, List.of("-Dzhixing.empty=" + kept));
    }

    private static Properties passwords(Path file) throws IOException {
        var passwords = new Properties();
        passwords.load(new StringReader(Files.readString(file)));
        return passwords;
    }

    private static Connection open(HolderProcess holder, Properties passwords) throws SQLException {
        return DriverManager.getConnection(
                holder.url(), EmbeddedPostgres.NAME, passwords.getProperty(EmbeddedPostgres.NAME));
    }
}
