package org.zhixing;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.zhixing.launch.DatabaseAddress;
import org.zhixing.launch.KeyFile;

/**
 * Gives every Spring context of the tests, whatever annotation started it, a fresh migrated database, and keys; registered in the
 * tests' {@code spring.factories}. A context that names {@code spring.datasource.url} itself keeps its own. No recurring job runs
 * by itself: tests call what they test.
 */
public class TestDatabaseForContexts implements EnvironmentPostProcessor {

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (!environment.containsProperty("zhixing.keys")) {
            environment
                    .getPropertySources()
                    .addFirst(new MapPropertySource("testKeys", Map.of("zhixing.keys", keys())));
        }
        if (environment.containsProperty("spring.datasource.url")) {
            return;
        }
        var database = TestDatabase.fresh();
        oneOpens(database);
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "testDatabase",
                        Map.of(
                                "spring.datasource.url",
                                database.url(),
                                "spring.datasource.username",
                                database.user(),
                                "spring.datasource.password",
                                database.password(),
                                "db-scheduler.enabled",
                                false,
                                "spring.datasource.hikari.maximum-pool-size",
                                6,
                                "spring.datasource.hikari.minimum-idle",
                                1)));
    }

    /**
     * The rule of the tests' cities: one person opens dockets, so that tests of what happens afterwards begin there. What is
     * asked where a city has said nothing is told by the tests of openings.
     */
    private static void oneOpens(DatabaseAddress database) {
        try (var connection = database.connect();
                var statement = connection.createStatement()) {
            statement.execute("INSERT INTO signoff.path (kind, version, source)"
                    + " VALUES ('sheet.GREEN_NOTICE', 2, '云政办发〔2025〕3号：立项由一人办理')");
            statement.execute("INSERT INTO signoff.step (kind, version, place, step, posts, by_page, within)"
                    + " VALUES ('sheet.GREEN_NOTICE', 2, 1, 'DRAFT', '', false, '1wd')");
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static String keys() {
        var file = Path.of("target", "test-keys").toAbsolutePath();
        KeyFile.readOrCreate(file);
        return file.toString();
    }
}
