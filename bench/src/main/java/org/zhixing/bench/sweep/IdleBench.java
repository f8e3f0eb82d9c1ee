package org.zhixing.bench.sweep;

import java.sql.Timestamp;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.zhixing.act.CaseClock;
import org.zhixing.bench.Figures;
import org.zhixing.bench.Machine;
import org.zhixing.bench.Row;
import org.zhixing.bench.Scope;
import org.zhixing.bench.product.Product;
import org.zhixing.timelimit.Sweep;

/** A sweep that finds nothing: many limits are open and none is due. The limit is one probe of the index. */
public final class IdleBench {

    private static final int TIMES = 2_000;
    private static final int QUICK_TIMES = 300;
    /** Rounds before the first that counts: the smallest size is measured by a program as warm as the largest is. */
    private static final int WARM_ROUNDS = 12;

    private static final String PROBE =
            "SELECT 1 FROM timelimit.timer WHERE kind = 'supervision.docket' AND at <= ? ORDER BY at LIMIT 1";

    private IdleBench() {}

    public static Figures run(Scope scope, Machine machine) throws Exception {
        try (var product = Product.start()) {
            machine.with("postgresql", product.postgresVersion());
            return run(product, scope);
        }
    }

    private static Figures run(Product product, Scope scope) throws Exception {
        int times = scope.quick() ? QUICK_TIMES : TIMES;
        var sizes = scope.quick()
                ? List.of(10_000, 100_000)
                : List.of(10_000, 1_000_000, Math.max(1_000_000, (int) (10_000_000 * scope.share())));
        var now = Timestamp.from(product.bean(CaseClock.class).now());
        var sweep = product.bean(Sweep.class);
        var rows = new ArrayList<Row>();
        int there = 0;
        for (int size : sizes) {
            open(product, there, size);
            there = size;
            var ours = new Row("ours, " + size + " open", times);
            var probe = new Row("probe, " + size + " open", times);
            for (int round = rows.isEmpty() ? -WARM_ROUNDS : -1; round < scope.rounds(); round++) {
                var swept = product.meter().of(() -> {
                    for (int i = 0; i < times; i++) {
                        sweep.sweep();
                    }
                });
                var probed = product.meter().of(() -> {
                    for (int i = 0; i < times; i++) {
                        product.jdbc().queryForList(PROBE, now);
                    }
                });
                if (round >= 0) {
                    ours.add(swept);
                    probe.add(probed);
                }
            }
            rows.add(ours);
            rows.add(probe);
        }
        var ratios = new LinkedHashMap<String, Double>();
        ratios.put("probe.time", rows.get(2).timesAsLongAs(rows.get(3)));
        ratios.put("growth", rows.get(rows.size() - 2).timesAsLongAs(rows.get(0)));
        return new Figures("sweep-idle", scope.quick(), rows, ratios);
    }

    /** Timers alone; a sweep that finds nothing looks at nothing else. */
    private static void open(Product product, int there, int size) throws Exception {
        product.jdbc()
                .update(
                        """
                        INSERT INTO timelimit.timer (limit_id, kind, at, place)
                        SELECT gen_random_uuid(),
                               (ARRAY['supervision.docket', 'supervision.progress', 'supervision.part'])[1 + n % 3],
                               ?::timestamptz + n % 1000 * interval '1 hour', 1
                          FROM generate_series(?::int, ?::int) AS n
                        """,
                        Timestamp.from(product.bean(CaseClock.class).now().plus(Duration.ofDays(1))), there + 1, size);
        product.jdbc().execute("ANALYZE timelimit.timer");
        product.settle();
    }
}
