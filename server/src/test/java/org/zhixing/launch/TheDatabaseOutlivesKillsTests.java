package org.zhixing.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Clean stop, kill -9 of the server and kill -9 of PostgreSQL, as root and as an ordinary user. */
class TheDatabaseOutlivesKillsTests {

    private Path base = Path.of("/");
    private Path data = Path.of("/");

    @BeforeEach
    void makeFolder() throws IOException {
        base = TestFolders.make();
        data = base.resolve("data");
    }

    @AfterEach
    void removeFolder() throws IOException {
        FileTree.delete(base);
    }

    @Test
    void whatWasCommittedIsThereAfterACleanStop() throws Exception {
        try (var first = HolderProcess.start(data)) {
            write(first);
        }
        assertThat(Postmaster.named(data.resolve("postgres/cluster"))).isEmpty();
        try (var second = HolderProcess.start(data)) {
            assertThat(second.reattached()).isFalse();
            assertThat(read(second)).isEqualTo("kept");
        }
    }

    @Test
    void theNextServerTakesOverTheDatabaseOfAKilledOne() throws Exception {
        var first = HolderProcess.start(data);
        write(first);
        first.kill();
        assertThat(first.postgres().isAlive()).isTrue();
        try (var second = HolderProcess.start(data)) {
            assertThat(second.reattached()).isTrue();
            assertThat(second.postgres().pid()).isEqualTo(first.postgres().pid());
            assertThat(read(second)).isEqualTo("kept");
        }
        assertThat(Postmaster.running(data.resolve("postgres/cluster"))).isEmpty();
    }

    @Test
    void theNextServerRecoversADatabaseKilledTogetherWithItsServer() throws Exception {
        var first = HolderProcess.start(data);
        write(first);
        var postgres = first.postgres();
        first.kill();
        postgres.destroyForcibly();
        postgres.onExit().join();
        try (var second = HolderProcess.start(data)) {
            assertThat(second.reattached()).isFalse();
            assertThat(read(second)).isEqualTo("kept");
        }
    }

    @Test
    void aRunningServerStartsItsKilledDatabaseAgainAtTheSameAddress() throws Exception {
        try (var folder = DataFolder.own(data);
                var database = EmbeddedPostgres.start(folder)) {
            var address = database.address();
            write(address);
            var killed = ProcessHandle.of(database.pid()).orElseThrow();
            killed.destroyForcibly();
            killed.onExit().join();
            awaitAnother(database, killed.pid());
            assertThat(database.address()).isEqualTo(address);
            assertThat(read(address)).isEqualTo("kept");
        }
    }

    @Test
    void aSecondServerOnTheSameFolderIsRefusedInClearWords() throws Exception {
        try (var first = HolderProcess.start(data)) {
            assertThat(first.ready()).isTrue();
            var second = HolderProcess.start(data);
            assertThat(second.refused()).isTrue();
            assertThat(second.said()).contains(data.toString(), "in use by another running Zhixing", "ZHIXING_DATA");
        }
    }

    @Test
    void aPidFileThatNamesAnotherProgramDoesNotHinderTheStart() throws Exception {
        HolderProcess.start(data).close();
        var stranger = new ProcessBuilder("sleep", "600").start();
        try {
            Files.writeString(
                    data.resolve("postgres/cluster/postmaster.pid"),
                    stranger.pid() + "\n" + data.resolve("postgres/cluster") + "\n0\n1\n\n127.0.0.1\n");
            try (var second = HolderProcess.start(data)) {
                assertThat(second.ready()).as(second.said()).isTrue();
                assertThat(second.reattached()).isFalse();
            }
        } finally {
            stranger.destroyForcibly();
        }
    }

    @Test
    void anOrdinaryUserKeepsADatabaseToo() throws Exception {
        Assumptions.assumeTrue(DatabaseUser.isRoot(), "only root can become another user");
        var user = DatabaseUser.forCluster(data);
        var classes = Files.createDirectory(base.resolve("classes"));
        var own = Files.createDirectory(base.resolve("own"));
        user.own(own);
        var first = HolderProcess.startAs(user, classes, own.resolve("data"));
        assertThat(first.ready()).as(first.said()).isTrue();
        write(DataFolder.at(own.resolve("data")));
        first.kill();
        assertThat(first.postgres().isAlive()).isTrue();
        try (var second = HolderProcess.start(own.resolve("data"))) {
            assertThat(second.reattached()).isTrue();
            assertThat(read(second, own.resolve("data"))).isEqualTo("kept");
        }
    }

    @Test
    void aFolderClosedByRootGivesPassageToTheDatabaseAndToNobodyElse() throws Exception {
        Assumptions.assumeTrue(DatabaseUser.isRoot(), "only root runs the database as another user");
        Files.createDirectory(data);
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwx------"));
        try (var holder = HolderProcess.start(data)) {
            assertThat(holder.ready()).as(holder.said()).isTrue();
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data)))
                .isEqualTo("rwx--x---");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("postgres/passwords"))))
                .isEqualTo("rw-------");
    }

    @Test
    void aFolderBehindAClosedOneIsRefusedByName() throws Exception {
        Assumptions.assumeTrue(DatabaseUser.isRoot(), "only root runs the database as another user");
        var closed = Files.createDirectory(base.resolve("closed"));
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwx------"));
        var holder = HolderProcess.start(closed.resolve("deep/data"));
        assertThat(holder.refused()).isTrue();
        assertThat(holder.said()).contains("cannot pass " + closed);
    }

    private void write(HolderProcess holder) throws SQLException {
        assertThat(holder.ready()).as(holder.said()).isTrue();
        write(DataFolder.at(data));
    }

    private static void write(DataFolder folder) throws SQLException {
        write(EmbeddedPostgres.runningIn(folder));
    }

    private static void write(DatabaseAddress address) throws SQLException {
        try (var connection = address.connect();
                var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE note (text text)");
            statement.execute("INSERT INTO note VALUES ('kept')");
        }
    }

    private String read(HolderProcess holder) throws SQLException {
        return read(holder, data);
    }

    private static String read(HolderProcess holder, Path folder) throws SQLException {
        assertThat(holder.ready()).as(holder.said()).isTrue();
        var address = EmbeddedPostgres.runningIn(DataFolder.at(folder));
        assertThat(address.url()).isEqualTo(holder.url());
        return read(address);
    }

    private static String read(DatabaseAddress address) throws SQLException {
        try (var connection = address.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT text FROM note")) {
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        }
    }

    private static void awaitAnother(EmbeddedPostgres database, long killed) {
        var began = System.nanoTime();
        while (database.pid() == killed) {
            assertThat(System.nanoTime() - began).isLessThan(60_000_000_000L);
            Thread.onSpinWait();
        }
    }
}
