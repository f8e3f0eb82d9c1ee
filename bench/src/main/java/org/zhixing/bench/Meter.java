package org.zhixing.bench;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.zhixing.bench.Spread.Round;

/** Measures a piece of work: seconds, processor seconds of this process and of its PostgreSQL, and of the whole machine. */
public final class Meter {

    private static final double NANOS = 1e9;

    private final @Nullable Path cluster;

    /** @param cluster folder of the PostgreSQL that takes part, null for none */
    public Meter(@Nullable Path cluster) {
        this.cluster = cluster;
    }

    /** What is measured. */
    public interface Work {
        void run() throws Exception;
    }

    public Round of(Work work) throws Exception {
        double cpu = cpu();
        double all = Processor.ofAll();
        long began = System.nanoTime();
        work.run();
        double seconds = (System.nanoTime() - began) / NANOS;
        return new Round(seconds, cpu() - cpu, Processor.ofAll() - all);
    }

    private double cpu() {
        double own = Processor.own(ProcessHandle.current());
        return cluster == null ? own : own + Processor.ofPostgres(cluster);
    }
}
