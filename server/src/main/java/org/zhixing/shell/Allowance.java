package org.zhixing.shell;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** So many calls a minute and caller, in machine time. The callers kept in mind are bounded; each node counts for itself. */
public final class Allowance {

    private final TimeMeter meter;
    private final Map<String, Bucket> buckets;

    /**
     * Nobody has called yet.
     *
     * @param remembered how many callers are kept in mind
     */
    public Allowance(Clock clock, int remembered) {
        this.meter = new ClockMeter(clock);
        this.buckets = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
                return size() > remembered;
            }
        };
    }

    /** Whether this caller may call once more now. */
    public boolean allows(String caller, int perMinute) {
        synchronized (buckets) {
            return buckets.computeIfAbsent(caller + "/" + perMinute, key -> bucket(perMinute))
                    .tryConsume(1);
        }
    }

    private Bucket bucket(int perMinute) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, Duration.ofMinutes(1)))
                .withCustomTimePrecision(meter)
                .build();
    }

    /** Machine time for the buckets. */
    private record ClockMeter(Clock clock) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            return Duration.between(Instant.EPOCH, clock.instant()).toNanos();
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
