package org.zhixing.timelimit;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhixing.act.Actor;
import org.zhixing.act.Outcome;
import org.zhixing.ledger.Entry;
import org.zhixing.ledger.Recorded;
import org.zhixing.ledger.Stream;

/** The time machine of a sample database. */
@Component
class SampleTimeMachine implements TimeMachine {

    /** The stream of the clock, of which there is one. */
    private static final Stream CLOCK = new Stream("timelimit/clock", new UUID(0, 1));

    private static final Duration LONGEST = Duration.ofDays(5 * 366);

    private final DatabaseCaseClock clock;
    private final Sweep sweep;
    private final Claims claims;
    private final Handlers handlers;
    private final LimitLedger ledger;
    private final TransactionTemplate transactions;

    SampleTimeMachine(
            DatabaseCaseClock clock,
            Sweep sweep,
            Claims claims,
            Handlers handlers,
            LimitLedger ledger,
            PlatformTransactionManager transactions) {
        this.clock = clock;
        this.sweep = sweep;
        this.claims = claims;
        this.handlers = handlers;
        this.ledger = ledger;
        this.transactions = new TransactionTemplate(transactions);
    }

    @Override
    public boolean present() {
        return clock.movable();
    }

    @Override
    public void begin(Instant dayZero) {
        if (!clock.begin(dayZero)) {
            throw new IllegalStateException("limits run already; a time machine begins in an empty database");
        }
    }

    @Override
    public void resume() {
        List<Recorded> moves = ledger.read(CLOCK);
        if (moves.isEmpty()) {
            throw new IllegalStateException("the machine has never moved; there is nowhere to go on from");
        }
        Object last = moves.get(moves.size() - 1).entry().changed().get("to");
        clock.standAt(Instant.parse(String.valueOf(last)));
    }

    @Override
    public Outcome<Sweep.Swept> forwardTo(Instant instant, Actor actor) {
        if (!present()) {
            return Outcome.refused("timelimit.machine.absent", "architecture 1");
        }
        Instant from = clock.now();
        if (instant.isBefore(from)) {
            return Outcome.refused("timelimit.machine.forward-only", "architecture 1");
        }
        if (instant.isAfter(from.plus(LONGEST))) {
            return Outcome.refused("timelimit.machine.too-far", "architecture 1");
        }
        transactions.executeWithoutResult(status -> ledger.append(List.of(Entry.of(
                CLOCK,
                from,
                actor,
                "timelimit.clock-moved",
                Map.of("from", from.toString(), "to", instant.toString())))));
        return Outcome.done(travel(instant));
    }

    private Sweep.Swept travel(Instant target) {
        List<String> kinds = handlers.kinds();
        int claimed = 0;
        int broken = 0;
        Optional<Instant> next = claims.next(kinds, target);
        while (next.isPresent()) {
            clock.forwardTo(next.get());
            Sweep.Swept step = sweep.sweep();
            claimed += step.claimed();
            broken += step.broken();
            if (step.claimed() + step.broken() == 0) {
                // Another node holds the row; it will be gone in a moment.
                LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
            }
            next = claims.next(kinds, target);
        }
        clock.forwardTo(target);
        return new Sweep.Swept(clock.now(), claimed, broken);
    }
}
