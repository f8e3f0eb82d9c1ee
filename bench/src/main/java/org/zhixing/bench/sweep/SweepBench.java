package org.zhixing.bench.sweep;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.zhixing.bench.Figures;
import org.zhixing.bench.Machine;
import org.zhixing.bench.Row;
import org.zhixing.bench.Scope;
import org.zhixing.bench.product.Cases;
import org.zhixing.bench.product.Cases.Case;
import org.zhixing.bench.product.Product;
import org.zhixing.timelimit.LimitKind;
import org.zhixing.timelimit.Sweep;

/**
 * Many open limits, some of them due: a proposal of a notice, an entry of the ledger with its hash, a line in an inbox,
 * durable, exactly once.
 */
public final class SweepBench {

    /** What the peers take for the time. */
    static final Instant AT = Instant.parse("2026-01-05T01:00:00Z");

    private static final LimitKind DOCKET = new LimitKind("supervision.docket");
    private static final int BATCH = 20_000;

    private final Scope scope;
    private final int open;
    private final int due;
    private final int few;

    private SweepBench(Scope scope) {
        this.scope = scope;
        this.open = scope.size(1_000_000, 10_000);
        this.due = scope.size(100_000, 4_000);
        this.few = scope.size(5_000, 200);
    }

    public static Figures run(Scope scope, Machine machine) throws Exception {
        try (var product = Product.start()) {
            machine.with("postgresql", product.postgresVersion());
            machine.withLibrary("flowable-engine").withLibrary("db-scheduler");
            return new SweepBench(scope).run(product);
        }
    }

    private Figures run(Product product) throws Exception {
        var cases = new Cases(product);
        var meter = product.meter();
        var sweep = product.bean(Sweep.class);
        cases.open(DOCKET, open);
        var ours = new Row("ours", due);
        var copy = new Row("copy, one connection", due);
        var copies = new Row("copy, all cores", due);
        var scheduler = new Row("db-scheduler", 2 * few);
        var engine = new Row("flowable", few);
        var limit = new CopyLimit(product);
        var jobs = new DbSchedulerPeer(product);
        for (int i = 0; i < scope.warmUps(); i++) {
            cases.due(DOCKET, due);
            sweep.sweep();
        }
        try (var flowable = new FlowablePeer(product)) {
            for (int round = -1; round < scope.rounds(); round++) {
                var reached = cases.due(DOCKET, due);
                var forJobs = cases.dockets(2 * few);
                var forEngine = cases.dockets(few);
                jobs.prepare(forJobs);
                flowable.prepare(forEngine);
                product.jdbc().execute("ANALYZE");
                product.settle();
                var swept = meter.of(() -> sweep.sweep());
                check(product, reached.stream().map(Case::docket).toList());
                remember(product, reached);
                limit.empty();
                limit.take((due + BATCH - 1) / BATCH);
                product.settle();
                var copied = meter.of(() -> limit.run(1));
                limit.empty();
                product.settle();
                var copiedByAll = meter.of(() -> limit.run(Runtime.getRuntime().availableProcessors()));
                product.settle();
                var scheduled = meter.of(() -> jobs.run(forJobs.size()));
                check(product, forJobs);
                product.settle();
                var flowed = meter.of(() -> flowable.run(forEngine.size()));
                check(product, forEngine);
                if (round >= 0) {
                    ours.add(swept);
                    copy.add(copied);
                    copies.add(copiedByAll);
                    scheduler.add(scheduled);
                    engine.add(flowed);
                }
                System.err.printf(
                        "round %d: ours %.2f s, copy %.2f / %.2f, db-scheduler %.2f, flowable %.2f%n",
                        round + 1,
                        swept.value(),
                        copied.value(),
                        copiedByAll.value(),
                        scheduled.value(),
                        flowed.value());
            }
        }
        var ratios = new LinkedHashMap<String, Double>();
        ratios.put("flowable.time", engine.timesAsLongAs(ours));
        ratios.put("flowable.cpu", engine.timesTheProcessorOf(ours));
        ratios.put("dbscheduler.time", scheduler.timesAsLongAs(ours));
        ratios.put("dbscheduler.cpu", scheduler.timesTheProcessorOf(ours));
        ratios.put("copy.time", ours.timesAsLongAs(copy));
        ratios.put("copy.time.allCores", ours.timesAsLongAs(copies));
        return new Figures("sweep", scope.quick(), List.of(ours, engine, scheduler, copy, copies), ratios);
    }

    private static void remember(Product product, List<Case> reached) {
        product.jdbc().execute("TRUNCATE bench.item");
        product.jdbc()
                .update(
                        """
                        INSERT INTO bench.item (docket, limit_id, batch)
                        SELECT docket, limit_id, (place - 1) / ?
                          FROM unnest(?::uuid[], ?::uuid[]) WITH ORDINALITY AS reached (docket, limit_id, place)
                        """,
                        BATCH,
                        reached.stream().map(Case::docket).toArray(UUID[]::new),
                        reached.stream().map(one -> one.limit().value()).toArray(UUID[]::new));
        product.jdbc().execute("ANALYZE bench.item");
    }

    /** Each docket has one proposal, one entry about it, one message: none is missing, none is there twice. */
    private static void check(Product product, List<UUID> dockets) {
        var ids = dockets.toArray(UUID[]::new);
        for (var table : List.of(
                "supervision.notice t WHERE t.docket",
                "ledger.entry t WHERE t.verb LIKE 'notice.%' AND t.stream_id",
                "notification.message t WHERE t.subject_id")) {
            var column = table.substring(table.lastIndexOf(' '));
            var found = product.jdbc()
                    .queryForMap(
                            "SELECT count(*) AS rows, count(DISTINCT " + column + ") AS dockets FROM " + table
                                    + " = ANY (?::uuid[])",
                            new Object[] {ids});
            for (var count : found.values()) {
                if (((Number) Objects.requireNonNull(count)).intValue() != ids.length) {
                    throw new IllegalStateException(table + ": " + found + " for " + ids.length);
                }
            }
        }
    }
}
