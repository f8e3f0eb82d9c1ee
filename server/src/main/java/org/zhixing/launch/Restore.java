package org.zhixing.launch;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.ds.PGSimpleDataSource;
import org.zhixing.Migrations;
import org.zhixing.launch.Manifest.TableCopy;
import org.zhixing.ledger.LedgerKeys;
import org.zhixing.ledger.verify.Report;

/**
 * Reads a backup into an empty database: migrates to the versions of its day, loads, proves that every table reads back
 * as it was written, migrates on to this release, and checks the record.
 */
final class Restore {

    private static final String FOREIGN_KEYS =
            """
            SELECT format('ALTER TABLE %I.%I DROP CONSTRAINT %I', n.nspname, c.relname, k.conname),
                   format('ALTER TABLE %I.%I ADD CONSTRAINT %I %s',
                          n.nspname, c.relname, k.conname, pg_get_constraintdef(k.oid))
            FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE k.contype = 'f' AND k.conparentid = 0
            """;

    private static final String MATERIALIZED =
            "SELECT format('REFRESH MATERIALIZED VIEW %I.%I', schemaname, matviewname) FROM pg_matviews";

    private Restore() {}

    /** Prints what was restored and what its record is worth, and answers the exit code. */
    static int run(Options options, Map<String, String> environment, PrintStream result) {
        var source = Path.of(options.only("folder")).toAbsolutePath();
        var manifest = Manifest.read(source);
        requireIntact(manifest, source);
        try (var site = Site.own(environment, manifest.demo())) {
            var keys = requireKeys(manifest, site.keyFile());
            var database = site.database();
            load(manifest, source, database);
            result.println("Restored " + manifest.tables().size() + " tables of " + manifest.takenAt() + " into "
                    + database.url() + " with the keys " + keys.id() + ".");
            return new Report(result, "", false).say(Verify.ofDatabase(site, LedgerKeys.publicKey(keys)));
        } catch (SQLException | IOException e) {
            throw new CannotStart("The restored record cannot be read: " + e.getMessage(), e);
        }
    }

    static void requireIntact(Manifest manifest, Path source) {
        var broken = Verify.brokenFiles(manifest, source);
        if (!broken.isEmpty()) {
            throw new CannotStart("The backup in " + source + " is damaged: " + String.join(", ", broken));
        }
    }

    private static KeyFile requireKeys(Manifest manifest, Path file) {
        if (!Files.exists(file)) {
            throw new CannotStart("This backup needs the keys " + manifest.keyId() + ", which no backup contains."
                    + " Put the key file of that installation at " + file + " or name it in ZHIXING_KEYS.");
        }
        var keys = KeyFile.read(file);
        if (!keys.id().equals(manifest.keyId())) {
            throw new CannotStart(
                    "This backup needs the keys " + manifest.keyId() + ", but " + file + " holds " + keys.id() + ".");
        }
        return keys;
    }

    /** Loads into an empty database; if anything fails, the database is empty again. */
    static void load(Manifest manifest, Path source, DatabaseAddress database) {
        try (var connection = database.connect()) {
            if (!Installation.isEmpty(connection)) {
                throw new CannotStart("The database at " + database.url()
                        + " is not empty; a backup is restored into an empty one only.");
            }
            try {
                new Installation(manifest.demo(), manifest.keyId()).write(connection);
                var dataSource = dataSource(database);
                var unknown = Migrations.migrateTo(dataSource, manifest.versions());
                if (!unknown.isEmpty()) {
                    throw new CannotStart("The backup is a newer release's: this one lacks migrations of " + unknown);
                }
                loadTables(connection, manifest, source);
                Migrations.migrate(dataSource);
            } catch (SQLException | IOException | RuntimeException e) {
                wipe(connection);
                throw e;
            }
        } catch (SQLException | IOException e) {
            throw new CannotStart("The restore into " + database.url() + " failed: " + e.getMessage(), e);
        }
    }

    private static void loadTables(Connection connection, Manifest manifest, Path source)
            throws SQLException, IOException {
        requireSameTables(connection, manifest);
        connection.setAutoCommit(false);
        var again = new ArrayList<String>();
        for (var foreignKey : Sql.list(connection, FOREIGN_KEYS, row -> List.of(row.getString(1), row.getString(2)))) {
            Sql.execute(connection, foreignKey.get(0));
            again.add(foreignKey.get(1));
        }
        for (var table : manifest.tables()) {
            Sql.execute(connection, "ALTER TABLE " + table.qualified() + " DISABLE TRIGGER USER");
        }
        if (!manifest.tables().isEmpty()) {
            Sql.execute(
                    connection,
                    "TRUNCATE "
                            + manifest.tables().stream()
                                    .map(TableCopy::qualified)
                                    .collect(Collectors.joining(", ")));
        }
        for (var table : manifest.tables()) {
            copyIn(connection, table, source);
        }
        for (var sequence : manifest.sequences()) {
            setSequence(connection, sequence);
        }
        for (var table : manifest.tables()) {
            Sql.execute(connection, "ALTER TABLE " + table.qualified() + " ENABLE TRIGGER USER");
        }
        for (var sql : again) {
            Sql.execute(connection, sql);
        }
        for (var sql : Sql.list(connection, MATERIALIZED, row -> row.getString(1))) {
            Sql.execute(connection, sql);
        }
        connection.commit();
        connection.setAutoCommit(true);
        Sql.execute(connection, "ANALYZE");
    }

    private static void requireSameTables(Connection connection, Manifest manifest) throws SQLException {
        var here = Catalogue.tables(connection).stream().map(Restore::shape).collect(Collectors.toSet());
        var there = manifest.tables().stream().map(Restore::shape).collect(Collectors.toSet());
        if (!here.equals(there)) {
            var differing = new ArrayList<String>();
            there.stream().filter(shape -> !here.contains(shape)).sorted().forEach(differing::add);
            here.stream().filter(shape -> !there.contains(shape)).sorted().forEach(differing::add);
            throw new CannotStart("The backup's tables are not those of its migration versions: " + differing);
        }
    }

    private static String shape(TableCopy table) {
        return table.qualified() + " (" + table.columnList() + ")";
    }

    private static void copyIn(Connection connection, TableCopy table, Path source) throws SQLException, IOException {
        var copies = connection.unwrap(PGConnection.class).getCopyAPI();
        try (var in = CopyText.open(source.resolve(table.file()))) {
            copies.copyIn("COPY " + table.qualified() + " (" + table.columnList() + ") FROM STDIN", in);
        }
        var loaded =
                CopyText.digest(OutputStream.nullOutputStream(), out -> copies.copyOut(Backup.copyOut(table), out));
        if (loaded.rows() != table.rows() || !loaded.sha256().equals(table.sha256())) {
            throw new CannotStart("Table " + table.qualified() + " does not read back as it was written.");
        }
    }

    private static void setSequence(Connection connection, Manifest.SequenceValue sequence) throws SQLException {
        var last = sequence.last();
        if (last != null) {
            try (var statement = connection.prepareStatement("SELECT setval(?::regclass, ?)")) {
                statement.setString(1, Sql.name(sequence.schema()) + "." + Sql.name(sequence.sequence()));
                statement.setLong(2, last);
                statement.execute();
            }
        }
    }

    private static void wipe(Connection connection) throws SQLException {
        if (!connection.getAutoCommit()) {
            connection.rollback();
            connection.setAutoCommit(true);
        }
        for (var schema : Sql.list(connection, Catalogue.SCHEMAS, row -> row.getString(1))) {
            Sql.execute(connection, "DROP SCHEMA " + Sql.name(schema) + " CASCADE");
        }
        Sql.execute(connection, "CREATE SCHEMA public");
    }

    static DataSource dataSource(DatabaseAddress database) {
        var dataSource = new PGSimpleDataSource();
        dataSource.setUrl(database.url());
        dataSource.setUser(database.user());
        dataSource.setPassword(database.password());
        return dataSource;
    }
}
