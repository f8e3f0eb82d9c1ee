package org.zhixing.timelimit;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhixing.act.Actor;
import org.zhixing.act.CaseClock;
import org.zhixing.act.CaseRef;
import org.zhixing.act.Ids;
import org.zhixing.act.Zone;
import org.zhixing.worktime.Period;

/** A world of limits: a sample clock, a kind whose handler remembers, and short words for what callers do. */
@TestConfiguration(proxyBeanMethods = false)
class LimitFixture {

    @Bean
    org.zhixing.ledger.Keys keys(
            @org.springframework.beans.factory.annotation.Value("${zhixing.keys}") java.nio.file.Path file) {
        return org.zhixing.launch.KeyFile.read(file);
    }

    static final LimitKind KIND = new LimitKind("test.docket");
    static final Actor OFFICER = Actor.system("test", "test");
    static final Rung WARNING = new Rung("warning", -3, LocalTime.of(9, 0));
    static final Rung YELLOW = new Rung("yellow", 1, LocalTime.of(9, 0));
    static final Rung RED = new Rung("red", 3, LocalTime.of(9, 0));

    @Bean
    Clock machineTime() {
        return Clock.systemUTC();
    }

    @Bean
    Remembering remembering() {
        return new Remembering();
    }

    @Bean
    World world(TimeLimits limits, CaseClock clock, TimeMachine machine, PlatformTransactionManager transactions) {
        return new World(limits, clock, machine, transactions);
    }

    static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(Zone.SHANGHAI).toInstant();
    }

    static Instant endOf(String day) {
        return LocalDate.parse(day).plusDays(1).atStartOfDay(Zone.SHANGHAI).toInstant();
    }

    /** Remembers what it was handed and refuses whole batches with a bad item in them. */
    static class Remembering implements RungHandler {

        final List<ClaimedRung> seen = Collections.synchronizedList(new ArrayList<>());
        final Set<LimitId> bad = Collections.synchronizedSet(new HashSet<>());
        final Set<LimitId> brokenOff = Collections.synchronizedSet(new HashSet<>());

        @Override
        public LimitKind kind() {
            return KIND;
        }

        @Override
        public void claimed(List<ClaimedRung> batch) {
            if (batch.stream().anyMatch(rung -> bad.contains(rung.limit()))) {
                throw new IllegalStateException("a bad item among " + batch.size());
            }
            if (batch.stream().anyMatch(rung -> brokenOff.contains(rung.limit()))) {
                var inactive = new SQLException("Tried to write to an inactive copy operation", "55000");
                throw new UncategorizedSQLException("copying", "COPY", inactive);
            }
            seen.addAll(batch);
        }

        List<ClaimedRung> of(LimitId limit) {
            return seen.stream().filter(rung -> rung.limit().equals(limit)).toList();
        }
    }

    /** What callers do, each act in a transaction of its own. */
    static class World {

        final TimeLimits limits;
        final CaseClock clock;
        final TimeMachine machine;
        private final TransactionTemplate transaction;

        World(TimeLimits limits, CaseClock clock, TimeMachine machine, PlatformTransactionManager transactions) {
            this.limits = limits;
            this.clock = clock;
            this.machine = machine;
            this.transaction = new TransactionTemplate(transactions);
            if (!machine.present()) {
                machine.begin(at("2026-01-05T08:00"));
            }
        }

        NewLimit limit(Instant start, Period period, Rung... rungs) {
            return new NewLimit(LimitId.next(), KIND, subject(), start, period, null, "practice 8", List.of(rungs));
        }

        static CaseRef subject() {
            return new CaseRef("test", "docket", Ids.next());
        }

        LimitId start(Instant start, Period period, Rung... rungs) {
            NewLimit limit = limit(start, period, rungs);
            start(List.of(limit));
            return limit.id();
        }

        void start(List<NewLimit> all) {
            act(() -> limits.start(all, OFFICER));
        }

        void end(LimitId limit, Instant at) {
            act(() -> limits.end(List.of(limit), at, "done", OFFICER));
        }

        void pause(Collection<LimitId> all, Instant at) {
            act(() -> limits.pause(all, at, "waiting for an answer", OFFICER));
        }

        void resume(Collection<LimitId> all, Instant at) {
            act(() -> limits.resume(all, at, OFFICER));
        }

        void act(Runnable what) {
            transaction.executeWithoutResult(status -> what.run());
        }

        LimitView view(LimitId limit, Instant at) {
            return limits.view(limit, at).orElseThrow();
        }

        void forwardTo(Instant instant) {
            machine.forwardTo(instant, OFFICER).orThrow();
        }
    }
}
