package org.zhixing.launch;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.postgresql.PGConnection;
import org.zhixing.launch.Manifest.TableCopy;

/** Writes one consistent snapshot of the database into a folder, beside the running application. */
final class Backup {

    private Backup() {}

    static void run(Options options, Map<String, String> environment, PrintStream result) {
        var target = Path.of(options.only("folder")).toAbsolutePath();
        try (var site = Site.join(environment, options.demo())) {
            if (!site.hasDatabase()) {
                throw new CannotStart("There is no database in " + site.folder() + " to back up.");
            }
            var manifest = write(site.database(), target);
            var rows = manifest.tables().stream().mapToLong(TableCopy::rows).sum();
            result.println("Backup in " + target + ": " + manifest.tables().size() + " tables, " + rows
                    + " rows. Restoring it needs the keys " + manifest.keyId() + " (" + site.keyFile() + ").");
        }
    }

    static Manifest write(DatabaseAddress database, Path target) {
        prepare(target);
        try (var connection = database.connect()) {
            connection.setAutoCommit(false);
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            var installation = Installation.of(connection)
                    .orElseThrow(() -> new CannotStart("The database at " + database.url() + " is not Zhixing's."));
            var tables = new ArrayList<TableCopy>();
            for (var table : Catalogue.tables(connection)) {
                tables.add(copy(connection, table, target));
            }
            var manifest = new Manifest(
                    Manifest.FORMAT,
                    Clock.systemUTC().instant().toString(),
                    installation.keyId(),
                    installation.demo(),
                    Catalogue.versions(connection),
                    List.copyOf(tables),
                    Catalogue.sequences(connection));
            connection.rollback();
            manifest.write(target);
            return manifest;
        } catch (SQLException | IOException e) {
            throw new CannotStart("The backup into " + target + " failed: " + e.getMessage(), e);
        }
    }

    private static TableCopy copy(Connection connection, TableCopy table, Path target)
            throws SQLException, IOException {
        var written = CopyText.write(
                target.resolve(table.file()),
                out -> connection.unwrap(PGConnection.class).getCopyAPI().copyOut(copyOut(table), out));
        return new TableCopy(table.schema(), table.table(), table.columns(), written.rows(), written.sha256());
    }

    static String copyOut(TableCopy table) {
        return "COPY " + table.qualified() + " (" + table.columnList() + ") TO STDOUT";
    }

    private static void prepare(Path target) {
        try {
            if (Files.isDirectory(target)) {
                try (var files = Files.list(target)) {
                    if (files.findAny().isPresent()) {
                        throw new CannotStart("The folder " + target + " is not empty.");
                    }
                }
            } else {
                Files.createDirectories(target);
            }
            Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwx------"));
        } catch (IOException e) {
            throw new CannotStart("The folder " + target + " cannot be made: " + e, e);
        }
    }
}
