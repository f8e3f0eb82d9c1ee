package org.zhixing;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.mock.web.MockServletContext;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.web.context.support.AnnotationConfigWebApplicationContext;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;
import org.zhixing.act.AccountId;
import org.zhixing.act.Actor;
import org.zhixing.act.CaseClock;
import org.zhixing.act.CaseRef;
import org.zhixing.act.Ids;
import org.zhixing.act.PersonId;
import org.zhixing.act.PostId;
import org.zhixing.act.Role;
import org.zhixing.act.UnitId;
import org.zhixing.shell.CurrentActor;

/** Papers, attachments and the ledger with their pages, real tables and a clock that stands still. */
public final class GroundModules {

    public static final Instant NOON = Instant.parse("2026-11-20T04:00:00Z");
    public static final UnitId OFFICE = new UnitId(UUID.fromString("00000000-0000-4000-8000-000000000001"));

    private GroundModules() {}

    /** An invented person of the supervision office of Yunze. */
    public static Actor actor(Role... roles) {
        return new Actor(
                AccountId.next(),
                PersonId.next(),
                "林溪",
                PostId.next(),
                "督查专员",
                OFFICE,
                "云泽市人民政府督查室",
                Set.of(roles),
                null);
    }

    /** Signs a request in. */
    public static RequestPostProcessor as(Actor actor) {
        return request -> {
            CurrentActor.set(request, actor);
            return request;
        };
    }

    public static CaseRef docket() {
        return new CaseRef("supervision", "docket", Ids.next());
    }

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
    @ComponentScan({"org.zhixing.shell.web", "org.zhixing.paper", "org.zhixing.attachment"})
    @ComponentScan(
            basePackages = "org.zhixing.ledger",
            useDefaultFilters = false,
            includeFilters = @Filter(type = FilterType.REGEX, pattern = ".*\\.ledger\\.(StoredLedger|Rows)"))
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
        JdbcTemplate jdbcTemplate(DataSource dataSource) {
            return new JdbcTemplate(dataSource);
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
