package org.zhixing.launch;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/**
 * What a database says of itself: whether it is a real city's or the sample's, and which keys it was made with. Written
 * once, before the first migration.
 */
record Installation(boolean demo, String keyId) {

    /** One number for all processes that may meet at an empty database. */
    private static final long LOCK = 0x5a68_6978_696e_67L;

    static Optional<Installation> of(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            try (var rows = statement.executeQuery("SELECT to_regclass('launch.installation') IS NOT NULL")) {
                rows.next();
                if (!rows.getBoolean(1)) {
                    return Optional.empty();
                }
            }
            try (var rows = statement.executeQuery("SELECT demo, key_id FROM launch.installation")) {
                return rows.next()
                        ? Optional.of(new Installation(rows.getBoolean(1), rows.getString(2)))
                        : Optional.empty();
            }
        }
    }

    /** Whether nothing at all stands in the database yet. */
    static boolean isEmpty(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        """
                        SELECT count(*) FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                        WHERE n.nspname NOT IN ('pg_catalog', 'information_schema', 'pg_toast')
                          AND n.nspname NOT LIKE 'pg\\_temp%' AND n.nspname NOT LIKE 'pg\\_toast\\_temp%'
                        """)) {
            rows.next();
            return rows.getLong(1) == 0;
        }
    }

    /** Writes this into an empty database, or makes sure that it is what stands in a used one. */
    void claim(DatabaseAddress address) {
        try (var connection = address.connect()) {
            lock(connection);
            var found = of(connection);
            if (found.isEmpty()) {
                if (demo && !isEmpty(connection)) {
                    throw new CannotStart("The sample city goes only into a database of its own making, and "
                            + address.url() + " already holds something. Name an empty data folder in ZHIXING_DATA,"
                            + " or leave out ZHIXING_DB_URL.");
                }
                write(connection);
                return;
            }
            if (found.get().demo != demo) {
                throw new CannotStart(
                        demo
                                ? "This database is a real installation's; the sample city is not let into it."
                                        + " Name another data folder in ZHIXING_DATA."
                                : "This database holds the sample city. Start it with demo, or name another data"
                                        + " folder in ZHIXING_DATA.");
            }
            if (!found.get().keyId.equals(keyId)) {
                throw new CannotStart("This database was made with the keys " + found.get().keyId
                        + ", but the key file holds " + keyId + ". Name the right key file in ZHIXING_KEYS.");
            }
        } catch (SQLException e) {
            throw new CannotStart("The database at " + address + " cannot be used: " + e.getMessage(), e);
        }
    }

    /** Held until the connection closes. */
    private static void lock(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement("SELECT pg_advisory_lock(?)")) {
            statement.setLong(1, LOCK);
            statement.execute();
        }
    }

    void write(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("CREATE SCHEMA IF NOT EXISTS launch");
            statement.execute(
                    """
                    CREATE TABLE IF NOT EXISTS launch.installation (
                        one boolean PRIMARY KEY CHECK (one),
                        demo boolean NOT NULL,
                        key_id text NOT NULL
                    )
                    """);
        }
        try (var insert = connection.prepareStatement(
                "INSERT INTO launch.installation (one, demo, key_id) VALUES (true, ?, ?)")) {
            insert.setBoolean(1, demo);
            insert.setString(2, keyId);
            insert.executeUpdate();
        }
    }
}
