package org.zhixing.launch;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.zhixing.Migrations;
import org.zhixing.launch.Manifest.SequenceValue;
import org.zhixing.launch.Manifest.TableCopy;

/** What of a database belongs into a backup: every table but sessions, migration histories and our own marker. */
final class Catalogue {

    private static final String OURS =
            """
            n.nspname NOT IN ('pg_catalog', 'information_schema', 'launch') AND n.nspname NOT LIKE 'pg\\_%'
            """;

    private static final String TABLES =
            """
            SELECT n.nspname, c.relname, array_agg(a.attname::text ORDER BY a.attnum) AS columns
            FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                 JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0
                      AND NOT a.attisdropped AND a.attgenerated = ''
            WHERE c.relkind = 'r' AND %s
              AND NOT (n.nspname = 'public'
                       AND (c.relname LIKE 'spring\\_session%%' OR c.relname LIKE 'flyway\\_schema\\_history%%'))
            GROUP BY n.nspname, c.relname ORDER BY n.nspname, c.relname
            """
                    .formatted(OURS);

    private static final String SEQUENCES =
            """
            SELECT n.nspname, c.relname, pg_sequence_last_value(c.oid) AS last
            FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE c.relkind = 'S' AND %s ORDER BY n.nspname, c.relname
            """
                    .formatted(OURS);

    /** Every schema that is not PostgreSQL's own. */
    static final String SCHEMAS =
            """
            SELECT nspname FROM pg_namespace
            WHERE nspname <> 'information_schema' AND nspname NOT LIKE 'pg\\_%' ORDER BY nspname
            """;

    private Catalogue() {}

    static List<TableCopy> tables(Connection connection) throws SQLException {
        return Sql.list(
                connection,
                TABLES,
                row -> new TableCopy(
                        row.getString(1),
                        row.getString(2),
                        Arrays.stream((Object[]) row.getArray(3).getArray())
                                .map(String::valueOf)
                                .toList(),
                        0,
                        ""));
    }

    static List<SequenceValue> sequences(Connection connection) throws SQLException {
        return Sql.list(
                connection,
                SEQUENCES,
                row -> new SequenceValue(row.getString(1), row.getString(2), row.getObject(3, Long.class)));
    }

    /** The last migration of each module that has come into this database. */
    static Map<String, String> versions(Connection connection) throws SQLException {
        var versions = new LinkedHashMap<String, String>();
        var histories = Sql.list(
                connection,
                "SELECT tablename FROM pg_tables WHERE schemaname = 'public'"
                        + " AND tablename LIKE 'flyway\\_schema\\_history%' ORDER BY tablename",
                row -> row.getString(1));
        for (var module : Migrations.withMigrations()) {
            var history = Migrations.historyTable(module);
            if (histories.remove(history)) {
                var applied = Sql.list(
                        connection,
                        "SELECT version FROM public." + Sql.name(history)
                                + " WHERE success AND version IS NOT NULL AND type <> 'BASELINE'"
                                + " ORDER BY installed_rank DESC LIMIT 1",
                        row -> row.getString(1));
                applied.forEach(version -> versions.put(module, version));
            }
        }
        if (!histories.isEmpty()) {
            throw new CannotStart("The database is a newer release's: this one does not know " + histories + ".");
        }
        return versions;
    }
}
