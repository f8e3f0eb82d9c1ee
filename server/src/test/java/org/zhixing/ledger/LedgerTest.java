package org.zhixing.ledger;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.zhixing.act.CaseClock;
import org.zhixing.launch.KeyFile;

/** The ledger with its pages on a database of its own; the scheduler rests, so that nothing is sealed unasked. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = LedgerTest.Ground.class,
        properties = {
            "spring.flyway.enabled=false",
            "db-scheduler.enabled=false",
            "spring.autoconfigure.exclude=org.springframework.modulith.runtime.autoconfigure.SpringModulithRuntimeAutoConfiguration"
        })
@interface LedgerTest {

    /** Clocks that stand still, and the keys of the test run. */
    @EnableAutoConfiguration
    @ComponentScan({"org.zhixing.ledger", "org.zhixing.shell.web"})
    class Ground {

        @Bean
        Clock clock() {
            return Clock.fixed(Acts.MORNING.plusSeconds(5), ZoneOffset.UTC);
        }

        @Bean
        CaseClock caseClock() {
            return () -> Acts.MORNING;
        }

        @Bean
        Keys keys(@Value("${zhixing.keys}") Path file) {
            return KeyFile.read(file);
        }
    }
}
