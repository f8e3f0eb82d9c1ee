package org.zhixing.secrecy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.zhixing.TestDatabase;

/** Looks for words in all that the database holds: as text, as bytes, in its statistics, in its own files. */
final class Traces {

    private final DataSource database;

    Traces(DataSource database) {
        this.database = database;
    }

    /** Tables in whose rows the words stand, in any column of any type, large bytes included. */
    TreeSet<String> inTables(String words) throws SQLException, IOException {
        var found = new TreeSet<String>();
        try (var connection = database.getConnection()) {
            for (String table : tables(connection)) {
                if (contains(dump(connection, "SELECT * FROM " + table), words)) {
                    found.add(table);
                }
            }
        }
        return found;
    }

    /** Whether the planner's statistics have kept the words as a frequent value. */
    boolean inStatistics(String words) throws SQLException, IOException {
        try (var connection = database.getConnection()) {
            return contains(
                    dump(
                            connection,
                            "SELECT most_common_vals::text, histogram_bounds::text, most_common_elems::text FROM pg_stats"),
                    words);
        }
    }

    /** Files of tables and indexes of this database that hold the bytes; the write-ahead log is not among them. */
    List<String> inFiles(String words) throws SQLException, IOException {
        Path folder;
        String name;
        try (var connection = database.getConnection()) {
            name = connection.getCatalog();
        }
        try (var connection = TestDatabase.superuser(name).connect();
                var statement = connection.createStatement()) {
            statement.execute("CHECKPOINT");
            try (var row = statement.executeQuery(
                    "SELECT current_setting('data_directory') || '/base/' || oid FROM pg_database"
                            + " WHERE datname = current_database()")) {
                row.next();
                folder = Path.of(row.getString(1));
            }
        }
        var found = new ArrayList<String>();
        try (var files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (contains(Files.readAllBytes(file), words)) {
                    found.add(file.getFileName().toString());
                }
            }
        }
        return found;
    }

    private static List<String> tables(Connection connection) throws SQLException {
        var tables = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT format('%I.%I', schemaname, tablename) FROM pg_tables"
                        + " WHERE schemaname NOT IN ('pg_catalog', 'information_schema')")) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        return tables;
    }

    /** As a dump writes it, in binary, so that no text hides behind an escape. */
    private static byte[] dump(Connection connection, String query) throws SQLException, IOException {
        var out = new ByteArrayOutputStream();
        connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyOut(
                        "COPY (" + query + ") TO STDOUT (FORMAT " + (query.contains("::text") ? "text" : "binary")
                                + ")",
                        out);
        return out.toByteArray();
    }

    private static boolean contains(byte[] bytes, String words) {
        return new String(bytes, StandardCharsets.ISO_8859_1)
                .contains(new String(words.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1));
    }
}
