package org.zhixing.launch;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One installation as this process meets it: its data folder, where its keys lie, and its database, be it our own or
 * one named by {@code ZHIXING_DB_URL}.
 */
final class Site implements AutoCloseable {

    private static final int OLDEST_POSTGRES = 150_000;
    private static final String PREFIX = "jdbc:postgresql:";

    private final DataFolder folder;
    private final Path keyFile;
    private final @Nullable DatabaseAddress external;
    private @Nullable EmbeddedPostgres embedded;

    private Site(DataFolder folder, Path keyFile, @Nullable DatabaseAddress external) {
        this.folder = folder;
        this.keyFile = keyFile;
        this.external = external;
    }

    /** For the application: owns the data folder alone. */
    static Site own(Map<String, String> environment, boolean demo) {
        return of(DataFolder.own(DataFolder.resolve(environment, demo)), environment);
    }

    /** For a command beside a perhaps running application, whose database it then joins. */
    static Site join(Map<String, String> environment, boolean demo) {
        var folder = DataFolder.at(DataFolder.resolve(environment, demo));
        folder.tryToOwn();
        return of(folder, environment);
    }

    private static Site of(DataFolder folder, Map<String, String> environment) {
        var keys = environment.get("ZHIXING_KEYS");
        var keyFile = keys == null || keys.isBlank()
                ? folder.resolve("keys")
                : Path.of(keys).toAbsolutePath();
        var url = environment.get("ZHIXING_DB_URL");
        if (url == null || url.isBlank()) {
            return new Site(folder, keyFile, null);
        }
        if (!url.startsWith(PREFIX)) {
            throw new CannotStart(
                    "ZHIXING_DB_URL is no PostgreSQL address: it begins with " + PREFIX + "//HOST:PORT/DATABASE");
        }
        var user = environment.getOrDefault("ZHIXING_DB_USER", "");
        var password = environment.getOrDefault("ZHIXING_DB_PASSWORD", "");
        return new Site(folder, keyFile, new DatabaseAddress(url, user, password));
    }

    /** The database's address; our own database is started if nobody runs it. */
    synchronized DatabaseAddress database() {
        if (external != null) {
            checkVersion(external);
            return external;
        }
        if (!folder.owned()) {
            return EmbeddedPostgres.runningIn(folder);
        }
        var running = embedded;
        if (running == null) {
            running = EmbeddedPostgres.start(folder);
            embedded = running;
        }
        return running.address();
    }

    /** Whether there is a database to speak of, without making one. */
    boolean hasDatabase() {
        return external != null || Files.isDirectory(folder.resolve("postgres").resolve("cluster"));
    }

    /** The keys; made at the first start, but never for a database that already knows others. */
    KeyFile keys(DatabaseAddress database) {
        if (!Files.exists(keyFile)) {
            try (var connection = database.connect()) {
                Installation.of(connection).ifPresent(known -> {
                    throw new CannotStart("This database was made with the keys " + known.keyId()
                            + ", and there is no key file at " + keyFile
                            + ". Put it there, or name it in ZHIXING_KEYS.");
                });
            } catch (SQLException e) {
                throw new CannotStart("The database at " + database + " cannot be read: " + e.getMessage(), e);
            }
        }
        return KeyFile.readOrCreate(keyFile);
    }

    DataFolder data() {
        return folder;
    }

    Path folder() {
        return folder.path();
    }

    Path keyFile() {
        return keyFile;
    }

    private static void checkVersion(DatabaseAddress address) {
        try (Connection connection = address.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SHOW server_version_num")) {
            if (!rows.next() || rows.getInt(1) < OLDEST_POSTGRES) {
                throw new CannotStart("The database at " + address + " is older than PostgreSQL 15.");
            }
        } catch (SQLException e) {
            throw new CannotStart("The database at " + address + " does not let us in: " + e.getMessage(), e);
        }
    }

    /** Stops our own database if this process started it. */
    @Override
    public synchronized void close() {
        var running = embedded;
        if (running != null) {
            running.close();
        }
        folder.close();
    }
}
