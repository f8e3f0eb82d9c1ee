package org.zhixing;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.zhixing.launch.DatabaseAddress;
import org.zhixing.launch.EmbeddedPostgres;
import org.zhixing.launch.TestCluster;

/**
 * Real PostgreSQL for tests: one embedded cluster per test process, one migrated template in it, and a fresh copy of
 * that template for whoever asks. Every Spring test context gets a copy of its own without asking (see
 * {@link TestDatabaseForContexts}). The cluster is kept for the next run, the copies are not.
 */
public final class TestDatabase {

    private static final String TEMPLATE = "template_";
    private static final String COPY = "copy_";
    private static final int DIGEST_LETTERS = 16;
    private static final AtomicInteger COPIES = new AtomicInteger();
    private static @Nullable EmbeddedPostgres cluster;
    private static @Nullable String template;

    private TestDatabase() {}

    /** A new database with every module's tables and no rows but those of the migrations. */
    public static synchronized DatabaseAddress fresh() {
        return copyOf(template());
    }

    /** A new database with nothing in it, not even a schema of ours. */
    public static synchronized DatabaseAddress empty() {
        return copyOf("template1");
    }

    /** The same database as its superuser, for tests that look at the files of the cluster. */
    public static synchronized DatabaseAddress superuser(String database) {
        return cluster().superuser(database);
    }

    private static DatabaseAddress copyOf(String original) {
        var name = COPY + COPIES.incrementAndGet();
        execute("CREATE DATABASE " + name + " OWNER " + EmbeddedPostgres.NAME + " TEMPLATE " + original);
        return address(name);
    }

    private static String template() {
        var known = template;
        if (known == null) {
            known = TEMPLATE + digestOfMigrations();
            if (!databases().contains(known)) {
                execute("CREATE DATABASE half_made OWNER " + EmbeddedPostgres.NAME);
                var half = address("half_made");
                Migrations.migrate(new DriverManagerDataSource(half.url(), half.user(), half.password()));
                execute("ALTER DATABASE half_made RENAME TO " + known);
            }
            template = known;
        }
        return known;
    }

    private static DatabaseAddress address(String database) {
        var owner = cluster().address();
        return new DatabaseAddress(cluster().superuser(database).url(), owner.user(), owner.password());
    }

    private static EmbeddedPostgres cluster() {
        var running = cluster;
        if (running == null) {
            running = TestCluster.start(Path.of("target", "test-database"));
            cluster = running;
            var current = TEMPLATE + digestOfMigrations();
            for (var database : databases()) {
                var old = database.startsWith(TEMPLATE) && !database.equals(current);
                if (old || database.startsWith(COPY) || database.equals("half_made")) {
                    execute("DROP DATABASE " + database + " WITH (FORCE)");
                }
            }
        }
        return running;
    }

    private static List<String> databases() {
        try (var connection = asSuperuser();
                var rows = connection.createStatement().executeQuery("SELECT datname FROM pg_database")) {
            var names = new ArrayList<String>();
            while (rows.next()) {
                names.add(rows.getString(1));
            }
            return names;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void execute(String sql) {
        try (var connection = asSuperuser();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private static Connection asSuperuser() throws SQLException {
        return cluster().superuser("postgres").connect();
    }

    private static String digestOfMigrations() {
        return Migrations.release().substring(0, DIGEST_LETTERS);
    }
}
