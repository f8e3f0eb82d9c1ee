package org.zhixing;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.support.ResourcePatternResolver;

/**
 * Each module migrates its own schema from {@code db/migration/<module>} with a history table of its own, lower floors
 * first; {@code __root} (sessions, scheduler, event registry) comes before all.
 */
@Configuration(proxyBeanMethods = false)
public class Migrations {

    private static final String ROOT = "__root";

    @Bean
    FlywayMigrationStrategy migrateFromTheGround(DataSource dataSource, ResourcePatternResolver resources) {
        return whole -> migrate(dataSource);
    }

    /** Brings an empty or older database to this release. */
    public static void migrate(DataSource dataSource) {
        withMigrations().forEach(module -> flyway(dataSource, module, null).migrate());
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
