package org.zhixing.timelimit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhixing.timelimit.LimitFixture.OFFICER;
import static org.zhixing.timelimit.LimitFixture.YELLOW;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhixing.timelimit.LimitFixture.World;
import org.zhixing.worktime.Period.WorkingDays;

/** What a batch costs does not grow with what lies beside it: neither open limits nor streams are read through. */
@TimeLimitTests
class ABatchReadsItsOwnRowsOnlyTests {

    private static final int THERE = 20_000;
    private static final int BATCH = 1_000;

    @Autowired
    World world;

    @Autowired
    TimeLimits limits;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void amongTwentyThousandAThousandArePaused() {
        var start = world.clock.now();
        var all = IntStream.range(0, THERE)
                .mapToObj(i -> world.limit(start, new WorkingDays(50), YELLOW))
                .toList();
        world.start(all);
        jdbc.sql("ANALYZE timelimit.running, ledger.stream").update();
        var batch = all.stream().limit(BATCH).map(NewLimit::id).toList();

        var readThrough = transaction.execute(status -> {
            limits.pause(batch, start, "waiting for an answer", OFFICER);
            return jdbc.sql(
                            """
                            SELECT schemaname || '.' || relname FROM pg_stat_xact_user_tables
                             WHERE relid IN ('timelimit.running'::regclass, 'ledger.stream'::regclass) AND seq_scan > 0
                            """)
                    .query(String.class)
                    .list();
        });

        assertThat(readThrough).isEmpty();
        assertThat(world.view(batch.get(0), start.plusSeconds(1)).status()).isEqualTo(TimeStatus.PAUSED);
    }
}
