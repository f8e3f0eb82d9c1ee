package org.zhixing.timelimit;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The sweep (architecture rule 4). One transaction claims a batch and lets the handler act on it; a batch that fails is
 * halved until the bad item stands alone, which is set aside while the rest commits. Many batches are swept by all
 * processors side by side.
 */
@Component
class Sweeper implements Sweep {

    static final int BATCH = 10_000;

    /** What one processor sweeps before a second one has begun. */
    static final int ONE_HAND = 1_000;

    private static final int HANDS = Runtime.getRuntime().availableProcessors();
    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private static final Logger LOG = LoggerFactory.getLogger(Sweeper.class);

    private final Handlers handlers;
    private final Claims claims;
    private final TransactionTemplate transactions;

    Sweeper(Handlers handlers, Claims claims, PlatformTransactionManager transactions) {
        this.handlers = handlers;
        this.claims = claims;
        this.transactions = new TransactionTemplate(transactions);
        this.transactions.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @Override
    public Swept sweep() {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("the sweep has transactions of its own");
        }
        Claims.Reached reached = claims.reached();
        Instant now = reached.at();
        Done all = new Done(0, 0);
        for (Done step = sweep(reached.kinds(), now); step.any(); step = sweep(claims.due(now), now)) {
            all = all.and(step);
        }
        return new Swept(now, all.claimed(), all.broken());
    }

    private Done sweep(Set<String> kinds, Instant now) {
        Done done = new Done(0, 0);
        for (RungHandler handler : handlers.of(kinds)) {
            done = done.and(
                    claims.moreThan(ONE_HAND, handler.kind(), now) ? together(handler, now) : batch(handler, now));
        }
        return done;
    }

    /** Where much is due, every processor takes batches until there is none left that is full. */
    private Done together(RungHandler handler, Instant now) {
        var hands = Executors.newFixedThreadPool(HANDS);
        try {
            var all = new ArrayList<Future<Done>>();
            for (int i = 0; i < HANDS; i++) {
                all.add(hands.submit(() -> untilFewer(handler, now)));
            }
            Done done = new Done(0, 0);
            for (Future<Done> one : all) {
                done = done.and(one.get());
            }
            return done;
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } finally {
            hands.shutdown();
        }
    }

    /** What two hands reach for at once is left to the one that sweeps alone afterwards. */
    private Done untilFewer(RungHandler handler, Instant now) {
        Done done = new Done(0, 0);
        Done more;
        do {
            try {
                more = batch(handler, now);
            } catch (TransientDataAccessException inEachOthersWay) {
                LOG.info("Two batches of {} met; one comes again", handler.kind(), inEachOthersWay);
                return done;
            }
            done = done.and(more);
        } while (more.claimed() == BATCH);
        return done;
    }

    private Done batch(RungHandler handler, Instant now) {
        List<ClaimedRung> tried = new ArrayList<>();
        try {
            return handled(handler, tried, () -> claims.take(handler.kind(), now, BATCH));
        } catch (RuntimeException failure) {
            return isolated(handler, now, tried, failure);
        }
    }

    /** Claims and handles in one transaction; what was claimed is told also when it fails. */
    private Done handled(RungHandler handler, List<ClaimedRung> tried, Supplier<List<ClaimedRung>> claim) {
        transactions.executeWithoutResult(status -> {
            tried.addAll(claim.get());
            if (!tried.isEmpty()) {
                handler.claimed(List.copyOf(tried));
            }
        });
        return new Done(tried.size(), 0);
    }

    private Done isolated(RungHandler handler, Instant now, List<ClaimedRung> failed, RuntimeException failure) {
        if (failed.isEmpty() || notTheItemsFault(failure)) {
            throw failure;
        }
        if (failed.size() == 1 && (inSomebodysHands(failure) || failure instanceof UncategorizedSQLException)) {
            LOG.warn("Limit {} waits for the next sweep", failed.get(0).limit().value(), failure);
            return new Done(0, 0);
        }
        if (failed.size() == 1) {
            ClaimedRung bad = failed.get(0);
            LOG.error(
                    "Rung {} of limit {} ({}) needs repair",
                    bad.rung(),
                    bad.limit().value(),
                    bad.kind(),
                    failure);
            transactions.executeWithoutResult(status -> claims.setAside(bad, describe(failure), now));
            return new Done(0, 1);
        }
        int middle = failed.size() / 2;
        Done first = half(handler, now, failed.subList(0, middle));
        Done second = half(handler, now, failed.subList(middle, failed.size()));
        return first.and(second);
    }

    private Done half(RungHandler handler, Instant now, List<ClaimedRung> these) {
        List<ClaimedRung> tried = new ArrayList<>();
        try {
            return handled(handler, tried, () -> claims.takeOf(handler.kind(), now, these));
        } catch (RuntimeException failure) {
            return isolated(handler, now, tried, failure);
        }
    }

    /** Broken infrastructure and lost races come again with the next sweep; no item is blamed for them. */
    private static boolean notTheItemsFault(RuntimeException failure) {
        return !inSomebodysHands(failure)
                && (failure instanceof TransientDataAccessException
                        || failure instanceof RecoverableDataAccessException
                        || failure instanceof NonTransientDataAccessResourceException
                        || failure instanceof TransactionException);
    }

    /**
     * A handler has waited for what a person is acting on and gives way: that one item comes again with the next sweep, the
     * others go on. Spring gives this state of PostgreSQL no category, or that of a passing failure. Other states without a
     * category speak of the database and the connection, too (a copy broken off because the disk was full), and no item is
     * blamed for those.
     */
    private static boolean inSomebodysHands(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && LOCK_NOT_AVAILABLE.equals(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }

    /** The kind of failure without its message, which may carry content of a case; the log has the rest. */
    private static String describe(RuntimeException failure) {
        StackTraceElement[] trace = failure.getStackTrace();
        return failure.getClass().getName() + (trace.length == 0 ? "" : " " + trace[0]);
    }

    private record Done(int claimed, int broken) {

        boolean any() {
            return claimed + broken > 0;
        }

        Done and(Done other) {
            return new Done(claimed + other.claimed, broken + other.broken);
        }
    }
}
