package org.zhixing.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Properties;

/**
 * The files of the embedded database: programs, cluster, logs, passwords. What lies inside {@code cluster} and
 * {@code log} belongs to the database's user; a root process never writes there after they are made.
 */
final class Cluster {

    static final String SUPERUSER = "postgres";
    private static final String WRONG_PASSWORD = "28P01";
    private static final int RANDOM_BYTES = 24;
    private static final int LAST_WORDS = 12;

    private final Path home;
    private final Path data;
    private final DatabaseUser user;
    private final PostgresBinaries binaries;

    private Cluster(Path home, DatabaseUser user, PostgresBinaries binaries) {
        this.home = home;
        this.data = home.resolve("cluster");
        this.user = user;
        this.binaries = binaries;
    }

    /** Opens the folder, making programs and cluster if they are not there. */
    static Cluster in(Path home) {
        try {
            var user = DatabaseUser.forCluster(home.resolve("cluster"));
            Files.createDirectories(home);
            for (var folder : List.of(home.toAbsolutePath().getParent(), home)) {
                user.letThrough(folder);
            }
            var closed = user.firstClosed(home);
            if (closed != null) {
                throw new CannotStart("PostgreSQL runs as the unprivileged user " + user.uid() + ", who cannot pass "
                        + closed + ". Choose a data folder outside of it (ZHIXING_DATA, default /var/lib/zhixing),"
                        + " or let others pass: chmod o+x " + closed);
            }
            var cluster = new Cluster(home, user, PostgresBinaries.unpackedIn(home));
            cluster.openLogs();
            if (!Files.isDirectory(cluster.data)) {
                var kept = KeptCluster.ofTheLauncher();
                if (kept.isReadable()) {
                    cluster.copy(kept);
                } else {
                    cluster.create();
                }
            }
            return cluster;
        } catch (IOException e) {
            throw new CannotStart("The database's folder " + home + " cannot be prepared: " + e, e);
        }
    }

    Path data() {
        return data;
    }

    Path logs() {
        return home.resolve("log");
    }

    String startLog() {
        return logs().resolve("start.log").toString();
    }

    Command control(String verb, String... options) {
        var words = new ArrayList<>(List.of(binaries.program("pg_ctl").toString(), verb, "-D", data.toString()));
        words.addAll(List.of(options));
        return user.run(logs(), words);
    }

    private void openLogs() throws IOException {
        if (!Files.isDirectory(logs())) {
            Files.createDirectory(logs());
            Files.setAttribute(logs(), "unix:mode", 0700);
            user.own(logs());
        }
    }

    /** The mark that the passwords are not our own yet stands before there is anything to open with them. */
    private void copy(KeptCluster kept) throws IOException {
        PrivateFiles.write(knownToOthers(), "");
        PrivateFiles.write(keyFile(), kept.passwords());
        var half = home.resolve("cluster.new");
        FileTree.delete(half);
        kept.copyTo(half);
        Files.move(half, data, StandardCopyOption.ATOMIC_MOVE);
    }

    private void create() throws IOException {
        Files.deleteIfExists(knownToOthers());
        PrivateFiles.write(keyFile(), newPasswords());
        var half = home.resolve("cluster.new");
        FileTree.delete(half);
        Files.createDirectory(half);
        user.own(half);
        Files.setAttribute(half, "unix:mode", 0700);
        var passwordFile = home.resolve("password.new");
        PrivateFiles.write(passwordFile, password(SUPERUSER) + "\n");
        user.own(passwordFile);
        try {
            var made = user.run(
                    logs(),
                    List.of(
                            binaries.program("initdb").toString(),
                            "--pgdata=" + half,
                            "--username=" + SUPERUSER,
                            "--pwfile=" + passwordFile,
                            "--auth=scram-sha-256",
                            "--encoding=UTF8",
                            "--locale=C",
                            "--locale-provider=icu",
                            "--icu-locale=zh-CN",
                            "--data-checksums"));
            if (!made.succeeded()) {
                throw new CannotStart("The database cannot be created in " + home + ":\n" + made.said());
            }
        } finally {
            Files.delete(passwordFile);
        }
        Files.move(half, data, StandardCopyOption.ATOMIC_MOVE);
    }

    private static String newPasswords() {
        return SUPERUSER + "=" + random() + "\n" + EmbeddedPostgres.NAME + "=" + random() + "\n";
    }

    /** Makes the application's role and database if they are not there, and proves that the passwords fit. */
    void prepare(int port) {
        ownPasswords(port);
        try (var connection = address(port, SUPERUSER, SUPERUSER).connect();
                var statement = connection.createStatement()) {
            var name = EmbeddedPostgres.NAME;
            if (!finds(statement, "SELECT 1 FROM pg_roles WHERE rolname = '" + name + "'")) {
                statement.execute("CREATE ROLE " + name + " LOGIN PASSWORD '" + password(name) + "'");
            }
            if (!finds(statement, "SELECT 1 FROM pg_database WHERE datname = '" + name + "'")) {
                statement.execute("CREATE DATABASE " + name + " OWNER " + name);
            }
        } catch (SQLException e) {
            throw new CannotStart("PostgreSQL runs in " + data + " but does not let us in: " + e.getMessage(), e);
        }
    }

    /**
     * Replaces the passwords that came with a copy. The new ones are written down before the database learns them, so
     * whoever is cut off goes on with one or the other.
     */
    private void ownPasswords(int port) {
        if (!Files.exists(knownToOthers())) {
            return;
        }
        var next = home.resolve("passwords.next");
        try {
            if (!Files.exists(next)) {
                PrivateFiles.write(next, newPasswords());
            }
            try (var connection = address(port, SUPERUSER, SUPERUSER).connect();
                    var statement = connection.createStatement()) {
                connection.setAutoCommit(false);
                for (var role : List.of(SUPERUSER, EmbeddedPostgres.NAME)) {
                    statement.execute("ALTER ROLE " + role + " PASSWORD '" + password(next, role) + "'");
                }
                connection.commit();
            } catch (SQLException refused) {
                if (!WRONG_PASSWORD.equals(refused.getSQLState())) {
                    throw new CannotStart(
                            "The database's passwords cannot be replaced: " + refused.getMessage(), refused);
                }
                // a start that was cut off has replaced them already
            }
            Files.move(next, keyFile(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            Files.delete(knownToOthers());
        } catch (IOException e) {
            throw new CannotStart("The database's passwords cannot be replaced in " + home + ": " + e, e);
        }
    }

    private static boolean finds(Statement statement, String sql) throws SQLException {
        try (var rows = statement.executeQuery(sql)) {
            return rows.next();
        }
    }

    DatabaseAddress address(int port, String role, String database) {
        return new DatabaseAddress("jdbc:postgresql://127.0.0.1:" + port + "/" + database, role, password(role));
    }

    /**
     * PostgreSQL judges a leftover {@code postmaster.pid} by the process number alone. After a restart of the machine
     * that number may belong to another program of the same user; then PostgreSQL would refuse, and we know better.
     * Remaining children of a killed PostgreSQL it finds by their shared memory, file or not.
     */
    void forgetStalePostmaster() {
        var file = data.resolve("postmaster.pid");
        var taken = Postmaster.named(data).map(Postmaster::pid).flatMap(ProcessHandle::of);
        if (taken.isPresent() && Postmaster.running(data).isEmpty()) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                throw new CannotStart("The leftover " + file + " cannot be removed: " + e.getMessage(), e);
            }
        }
    }

    int keptPort() {
        try {
            return Integer.parseInt(Files.readString(home.resolve("port")).strip());
        } catch (IOException | NumberFormatException e) {
            return 0;
        }
    }

    void keepPort(int port) {
        try {
            Files.writeString(home.resolve("port"), port + "\n");
        } catch (IOException e) {
            throw new CannotStart("The port cannot be kept in " + home + ": " + e.getMessage(), e);
        }
    }

    String lastWords() {
        try {
            var lines = Files.readAllLines(Path.of(startLog()));
            return String.join("\n", lines.subList(Math.max(0, lines.size() - LAST_WORDS), lines.size()));
        } catch (IOException e) {
            return "";
        }
    }

    private Path keyFile() {
        return home.resolve("passwords");
    }

    /** While this file stands, the passwords are those of the build. */
    private Path knownToOthers() {
        return home.resolve("passwords.known");
    }

    private String password(String role) {
        return password(keyFile(), role);
    }

    private String password(Path file, String role) {
        var passwords = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            passwords.load(reader);
        } catch (IOException e) {
            throw new CannotStart(
                    "The database's passwords cannot be read from " + file + ". Without this file the database in "
                            + home + " cannot be opened.",
                    e);
        }
        var password = passwords.getProperty(role);
        if (password == null) {
            throw new CannotStart("The file " + file + " names no password for " + role + ".");
        }
        return password;
    }

    private static String random() {
        var bytes = new byte[RANDOM_BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
