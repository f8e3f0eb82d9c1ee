package org.zhixing.notification;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Path;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.zhixing.act.CaseClock;
import org.zhixing.launch.KeyFile;
import org.zhixing.ledger.Keys;

/** Inbox and channels with their pages on a database of their own; the scheduler rests. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@AutoConfigureMockMvc
@SpringBootTest(
        classes = NotificationTest.Ground.class,
        properties = {
            "spring.flyway.enabled=false",
            "db-scheduler.enabled=false",
            "spring.autoconfigure.exclude=org.springframework.modulith.runtime.autoconfigure.SpringModulithRuntimeAutoConfiguration"
        })
@interface NotificationTest {

    /** A town where everybody can be found, and clocks that move when told. */
    @EnableAutoConfiguration
    @ComponentScan({"org.zhixing.notification", "org.zhixing.ledger", "org.zhixing.shell.web"})
    class Ground {

        @Bean
        MovableClock machineClock() {
            return new MovableClock();
        }

        @Bean
        CaseClock caseClock(Clock machineClock) {
            return machineClock::instant;
        }

        @Bean
        Keys keys(@Value("${zhixing.keys}") Path file) {
            return KeyFile.read(file);
        }

        @Bean
        Town town() {
            return new Town();
        }
    }
}
