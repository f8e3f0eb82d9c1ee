package org.zhixing.bench.product;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhixing.Zhixing;
import org.zhixing.bench.Meter;
import org.zhixing.launch.DataFolder;
import org.zhixing.launch.DatabaseAddress;
import org.zhixing.launch.EmbeddedPostgres;
import org.zhixing.launch.KeyFile;

/** The product with an empty database, without its recurring jobs: what is measured is called. */
public final class Product implements AutoCloseable {

    private final Path folder;
    private final DataFolder data;
    private final EmbeddedPostgres postgres;
    private final ConfigurableApplicationContext context;

    private Product(Path folder, DataFolder data, EmbeddedPostgres postgres, ConfigurableApplicationContext context) {
        this.folder = folder;
        this.data = data;
        this.postgres = postgres;
        this.context = context;
    }

    public static Product start() throws IOException {
        return start(context -> {});
    }

    /** Starts the product with something more in it, for instance the handler of a kind of limits. */
    public static Product start(ApplicationContextInitializer<GenericApplicationContext> more) throws IOException {
        return start(more, Map.of());
    }

    /** As {@link #start(ApplicationContextInitializer)}, with settings of one's own, for instance of the sample city. */
    public static Product start(
            ApplicationContextInitializer<GenericApplicationContext> more, Map<String, Object> settings)
            throws IOException {
        var folder = Files.createTempDirectory("zhixing-bench");
        var data = DataFolder.own(folder);
        var postgres = EmbeddedPostgres.start(data, Map.of("max_wal_size", "4GB", "checkpoint_timeout", "15min"));
        var address = postgres.address();
        var keys = folder.resolve("keys");
        KeyFile.readOrCreate(keys);
        var properties = new HashMap<String, Object>(settings);
        properties.put("spring.datasource.url", address.url());
        properties.put("spring.datasource.username", address.user());
        properties.put("spring.datasource.password", address.password());
        properties.put("server.port", 0);
        properties.put("server.address", "127.0.0.1");
        properties.put("zhixing.keys", keys.toString());
        properties.put("zhixing.data", folder.toString());
        properties.put("db-scheduler.enabled", false);
        System.setProperty("logging.level.root", "warn");
        var application = new SpringApplication(Zhixing.class);
        application.addInitializers(context ->
                context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("bench", properties)));
        application.addInitializers(more);
        return new Product(folder, data, postgres, application.run());
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public DataSource dataSource() {
        return bean(DataSource.class);
    }

    public JdbcTemplate jdbc() {
        return bean(JdbcTemplate.class);
    }

    public TransactionTemplate transactions() {
        return new TransactionTemplate(bean(PlatformTransactionManager.class));
    }

    public DatabaseAddress address() {
        return postgres.address();
    }

    /** A connection of one's own, besides those of the pool. */
    public Connection connect() throws SQLException {
        return postgres.address().connect();
    }

    public Meter meter() {
        return new Meter(folder.resolve("postgres").resolve("cluster"));
    }

    public String postgresVersion() {
        return String.valueOf(jdbc().queryForObject("SHOW server_version", String.class));
    }

    public int port() {
        return Integer.parseInt(context.getEnvironment().getRequiredProperty("local.server.port"));
    }

    /** The superuser, for settings of the server. */
    public Connection superuser() throws SQLException {
        return postgres.superuser(EmbeddedPostgres.NAME).connect();
    }

    public Path folder() {
        return folder;
    }

    /** Writes all dirty pages, so that each round begins with a clean house. */
    public void settle() throws SQLException {
        try (var connection = superuser();
                var statement = connection.createStatement()) {
            statement.execute("CHECKPOINT");
        }
    }

    @Override
    public void close() throws IOException {
        context.close();
        postgres.close();
        data.close();
        try (var paths = Files.walk(folder)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
