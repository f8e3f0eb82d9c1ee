package org.zhixing.timelimit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.springframework.dao.QueryTimeoutException;

class TheSchedulerGoesByTheDatabasesClockTests {

    private static final Instant THEN = Instant.parse("2026-03-02T01:00:00Z");

    private final AtomicReference<Instant> database = new AtomicReference<>(THEN);
    private final AtomicLong nanos = new AtomicLong(-7);
    private final DatabaseSchedulerClock clock = new DatabaseSchedulerClock(this::read, nanos::get);

    @Test
    void betweenTwoLooksTheMonotonicTimerCarriesIt() {
        pass(Duration.ofSeconds(3));
        database.set(THEN.plusSeconds(1000));
        assertThat(clock.now()).isEqualTo(THEN.plusSeconds(3));
    }

    @Test
    void anotherLookFollowsTheDatabaseEvenBackwards() {
        pass(DatabaseSchedulerClock.LOOK_EVERY);
        database.set(THEN.minusSeconds(5));
        assertThat(clock.now()).isEqualTo(THEN.minusSeconds(5));
    }

    @Test
    void aDatabaseThatDoesNotAnswerStopsNoClock() {
        pass(DatabaseSchedulerClock.LOOK_EVERY);
        database.set(null);
        assertThat(clock.now()).isEqualTo(THEN.plus(DatabaseSchedulerClock.LOOK_EVERY));
        pass(Duration.ofSeconds(2));
        assertThat(clock.now())
                .isEqualTo(THEN.plus(DatabaseSchedulerClock.LOOK_EVERY).plusSeconds(2));
    }

    private void pass(Duration duration) {
        nanos.addAndGet(duration.toNanos());
    }

    private Instant read() {
        Instant told = database.get();
        if (told == null) {
            throw new QueryTimeoutException("no answer");
        }
        return told;
    }
}
