package org.zhixing;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
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
        migrate(dataSource, ROOT);
        Floors.all().stream().filter(Migrations::hasMigrations).forEach(module -> migrate(dataSource, module));
    }

    /** The history table of a module, in schema {@code public}. */
    public static String historyTable(String module) {
        return module.equals(ROOT) ? "flyway_schema_history" : "flyway_schema_history_" + module;
    }

    private static boolean hasMigrations(String module) {
        return Migrations.class.getResource("/db/migration/" + module) != null;
    }

    private static void migrate(DataSource dataSource, String module) {
        Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(dataSource)
                .locations("classpath:db/migration/" + module)
                .table(historyTable(module))
                .defaultSchema("public")
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .load()
                .migrate();
    }
}
