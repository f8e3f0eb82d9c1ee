package org.zhixing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Each module migrates its own schema from {@code db/migration/<module>} with a history table of its own, lower floors
 * first; {@code __root} (sessions, scheduler, event registry) comes before all. A database that this very set of
 * migrations has been through says so in a comment, and a start does not ask Flyway module by module.
 */
@Configuration(proxyBeanMethods = false)
public class Migrations {

    private static final String ROOT = "__root";
    private static final String WHOLE_HISTORY = "public.flyway_schema_history";

    /** Whoever is given the database finds it migrated. */
    @Bean
    static BeanPostProcessor migrateFromTheGround() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                if (bean instanceof DataSource dataSource) {
                    migrate(dataSource);
                }
                return bean;
            }
        };
    }

    /** Brings an empty or older database to this release. */
    public static void migrate(DataSource dataSource) {
        var database = new JdbcTemplate(dataSource);
        var release = release();
        var been = database.queryForObject(
                "SELECT obj_description(to_regclass('" + WHOLE_HISTORY + "'), 'pg_class')", String.class);
        if (!release.equals(been)) {
            withMigrations().forEach(module -> flyway(dataSource, module, null).migrate());
            database.execute("COMMENT ON TABLE " + WHOLE_HISTORY + " IS '" + release + "'");
        }
    }

    /** A digest of all migrations of this release, their names and their texts. */
    public static String release() {
        try {
            var sha256 = MessageDigest.getInstance("SHA-256");
            var files = new PathMatchingResourcePatternResolver().getResources("classpath*:db/migration/**/*.sql");
            Arrays.sort(files, Comparator.comparing(Resource::getDescription));
            for (var file : files) {
                sha256.update(String.valueOf(file.getFilename()).getBytes(StandardCharsets.UTF_8));
                sha256.update(file.getContentAsByteArray());
            }
            return HexFormat.of().formatHex(sha256.digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Brings an empty database to the state of an older (or this) release.
     *
     * @param versions for each module of that release its last migration
     * @return the modules whose migration this release does not have; if there are any, nothing was done
     */
    public static List<String> migrateTo(DataSource dataSource, Map<String, String> versions) {
        var unknown = versions.entrySet().stream()
                .filter(wanted -> !has(dataSource, wanted.getKey(), wanted.getValue()))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
        if (unknown.isEmpty()) {
            withMigrations().stream().filter(versions::containsKey).forEach(module -> flyway(
                            dataSource, module, versions.get(module))
                    .migrate());
        }
        return unknown;
    }

    /** The modules that have tables, in the order in which they migrate. */
    public static List<String> withMigrations() {
        return Stream.concat(Stream.of(ROOT), Floors.all().stream())
                .filter(Migrations::hasMigrations)
                .toList();
    }

    /** The history table of a module, in schema {@code public}. */
    public static String historyTable(String module) {
        return module.equals(ROOT) ? "flyway_schema_history" : "flyway_schema_history_" + module;
    }

    private static boolean hasMigrations(String module) {
        return Migrations.class.getResource("/db/migration/" + module) != null;
    }

    private static boolean has(DataSource dataSource, String module, String version) {
        return hasMigrations(module)
                && Arrays.stream(flyway(dataSource, module, null).info().all())
                        .anyMatch(migration -> migration.getVersion() != null
                                && migration.getVersion().getVersion().equals(version));
    }

    private static Flyway flyway(DataSource dataSource, String module, @Nullable String version) {
        var configuration = Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(dataSource)
                .locations("classpath:db/migration/" + module)
                .table(historyTable(module))
                .defaultSchema("public")
                .baselineOnMigrate(true)
                .baselineVersion("0");
        return (version == null ? configuration : configuration.target(version)).load();
    }
}
