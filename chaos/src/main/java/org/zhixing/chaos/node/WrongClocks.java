package org.zhixing.chaos.node;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.zhixing.act.Zone;

/** Machine time as a node with a wrong clock reads it. Case time and the scheduler's are the database's. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("zhixing.chaos.port")
class WrongClocks {

    /** By how many seconds the node's clock is wrong. */
    static final class Wrong {

        private final AtomicLong seconds = new AtomicLong();

        void set(long wrongBy) {
            seconds.set(wrongBy);
        }

        Instant read() {
            return Clock.systemUTC().instant().plusSeconds(seconds.get());
        }
    }

    @Bean
    Wrong wrong() {
        return new Wrong();
    }

    @Bean
    @Primary
    Clock wrongMachineClock(Wrong wrong) {
        return new WrongClock(wrong, Zone.SHANGHAI);
    }

    private static final class WrongClock extends Clock {

        private final Wrong wrong;
        private final ZoneId zone;

        WrongClock(Wrong wrong, ZoneId zone) {
            this.wrong = wrong;
            this.zone = zone;
        }

        @Override
        public ZoneId getZone() {
            return zone;
        }

        @Override
        public Clock withZone(ZoneId other) {
            return new WrongClock(wrong, other);
        }

        @Override
        public Instant instant() {
            return wrong.read();
        }
    }
}
