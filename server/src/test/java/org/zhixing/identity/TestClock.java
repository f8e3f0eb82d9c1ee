package org.zhixing.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.zhixing.act.CaseClock;
import org.zhixing.act.Zone;

/** Machine time that a test sets; it stands still until it is told to pass. */
public final class TestClock extends Clock {

    private Instant now = Instant.parse("2026-03-02T01:00:00Z");

    public synchronized void pass(Duration time) {
        now = now.plus(time);
    }

    @Override
    public synchronized Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return Zone.SHANGHAI;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException();
    }

    /** Import this to replace both clocks of a test context; case time then runs with machine time. */
    @TestConfiguration(proxyBeanMethods = false)
    public static class Configuration {

        @Bean
        @Primary
        TestClock testClock() {
            return new TestClock();
        }

        @Bean
        @Primary
        CaseClock testCaseClock(TestClock clock) {
            return clock::instant;
        }
    }
}
