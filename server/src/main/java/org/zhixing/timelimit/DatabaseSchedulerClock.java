package org.zhixing.timelimit;

import com.github.kagkarlsson.scheduler.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/**
 * The scheduler's clock: the database's, carried on by the node's monotonic timer between two looks. The plan of
 * recurring work lies in the database and all nodes read it, so one node whose own clock is wrong by an hour would put
 * the next sweep and the next sealing off by that hour for all. Should the database not answer, the last look is carried
 * on.
 */
class DatabaseSchedulerClock implements Clock {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseSchedulerClock.class);

    /** How long a look is carried on; a monotonic timer drifts by far less than a second meanwhile. */
    static final Duration LOOK_EVERY = Duration.ofMinutes(1);

    private final Supplier<Instant> database;
    private final LongSupplier nanos;
    private volatile Look look;

    private record Look(Instant read, long at) {

        Instant carriedTo(long nanos) {
            return read.plusNanos(nanos - at);
        }
    }

    /**
     * @param database reads the database's clock
     * @param nanos a monotonic timer of this node, in nanoseconds from any origin
     */
    DatabaseSchedulerClock(Supplier<Instant> database, LongSupplier nanos) {
        this.database = database;
        this.nanos = nanos;
        this.look = look();
    }

    @Override
    public Instant now() {
        Look last = look;
        long at = nanos.getAsLong();
        if (at - last.at() < LOOK_EVERY.toNanos()) {
            return last.carriedTo(at);
        }
        try {
            last = look();
        } catch (DataAccessException unanswered) {
            LOG.warn("The database does not tell the time; the last look is carried on", unanswered);
            last = new Look(last.carriedTo(at), at);
        }
        look = last;
        return last.read();
    }

    private Look look() {
        Instant read = database.get();
        return new Look(read, nanos.getAsLong());
    }
}
