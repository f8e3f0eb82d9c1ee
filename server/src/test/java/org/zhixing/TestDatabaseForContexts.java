package org.zhixing;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Gives every Spring context of the tests, whatever annotation started it, a fresh migrated database; registered in the
 * tests' {@code spring.factories}. A context that names {@code spring.datasource.url} itself keeps its own.
 */
public class TestDatabaseForContexts implements EnvironmentPostProcessor {

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (environment.containsProperty("spring.datasource.url")) {
            return;
        }
        var database = TestDatabase.fresh();
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "testDatabase",
                        Map.of(
                                "spring.datasource.url", database.url(),
                                "spring.datasource.username", database.user(),
                                "spring.datasource.password", database.password(),
                                "spring.datasource.hikari.maximum-pool-size", 6,
                                "spring.datasource.hikari.minimum-idle", 1)));
    }
}
