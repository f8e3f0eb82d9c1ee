package org.zhixing.paper;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.mock.web.MockServletContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.web.context.support.AnnotationConfigWebApplicationContext;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;
import org.zhixing.TestDatabase;
import org.zhixing.act.CaseClock;

/** The ground modules with pages, real tables and a clock that stands still. */
public final class Modules {

    public static final Instant NOON = Instant.parse("2026-11-20T04:00:00Z");

    private Modules() {}

    /** A context on a database of its own. */
    public static AnnotationConfigWebApplicationContext start(Class<?>... more) {
        var context = new AnnotationConfigWebApplicationContext();
        context.setServletContext(new MockServletContext());
        context.register(Web.class, Ground.class);
        if (more.length > 0) {
            context.register(more);
        }
        context.refresh();
        return context;
    }

    /** No class here is marked as a configuration, lest contexts of the whole house find it by scanning. Comes first, so that our own locale resolver replaces the usual one, as it does in the product. */
    @EnableWebMvc
    static class Web {}

    @EnableTransactionManagement(proxyTargetClass = true)
    @ComponentScan({
        "org.zhixing.shell.web",
        "org.zhixing.paper.register",
        "org.zhixing.paper.sheet",
        "org.zhixing.paper.content",
        "org.zhixing.paper.web"
    })
    static class Ground {

        @Bean
        DataSource dataSource() {
            var database = TestDatabase.fresh();
            return new DriverManagerDataSource(database.url(), database.user(), database.password());
        }

        @Bean
        JdbcClient jdbcClient(DataSource dataSource) {
            return JdbcClient.create(dataSource);
        }

        @Bean
        PlatformTransactionManager transactionManager(DataSource dataSource) {
            return new DataSourceTransactionManager(dataSource);
        }

        @Bean
        RememberingLedger ledger() {
            return new RememberingLedger();
        }

        @Bean
        CaseClock caseClock() {
            return () -> NOON;
        }

        @Bean
        Clock clock() {
            return Clock.fixed(NOON, ZoneOffset.UTC);
        }
    }
}
