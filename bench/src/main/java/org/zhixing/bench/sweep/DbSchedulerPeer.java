package org.zhixing.bench.sweep;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.zhixing.bench.product.OneByOne;
import org.zhixing.bench.product.Product;

/** db-scheduler: one job for each limit, fetched by lock-and-fetch, each with its effects in a transaction. */
final class DbSchedulerPeer {

    private static final int THREADS = 8;

    private final Product product;
    private final AtomicInteger written = new AtomicInteger();
    private final OneTimeTask<Void> task;

    DbSchedulerPeer(Product product) {
        this.product = product;
        product.jdbc().execute("CREATE SCHEMA IF NOT EXISTS peer");
        product.jdbc().execute("CREATE TABLE peer.scheduled_tasks (LIKE public.scheduled_tasks INCLUDING ALL)");
        task = Tasks.oneTime("term").execute((instance, context) -> write(UUID.fromString(instance.getId())));
    }

    private void write(UUID docket) {
        try (var connection = product.dataSource().getConnection()) {
            connection.setAutoCommit(false);
            OneByOne.write(connection, docket, SweepBench.AT);
            connection.commit();
            connection.setAutoCommit(true);
            written.incrementAndGet();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    void prepare(List<UUID> dockets) {
        written.set(0);
        product.jdbc()
                .update(
                        """
                        INSERT INTO peer.scheduled_tasks (task_name, task_instance, execution_time, picked, version, priority)
                        SELECT 'term', id::text, ?, false, 1, 50 FROM unnest(?::uuid[]) AS id
                        """,
                        Timestamp.from(SweepBench.AT),
                        dockets.toArray(UUID[]::new));
        product.jdbc().execute("ANALYZE peer.scheduled_tasks");
    }

    void run(int count) throws InterruptedException {
        var scheduler = Scheduler.create(product.dataSource(), task)
                .tableName("peer.scheduled_tasks")
                .threads(THREADS)
                .pollingInterval(Duration.ofMillis(20))
                .pollUsingLockAndFetch(1, 4)
                .build();
        scheduler.start();
        try {
            while (written.get() < count || left() > 0) {
                Thread.sleep(10);
            }
        } finally {
            scheduler.stop();
        }
    }

    private int left() {
        return java.util.Objects.requireNonNull(
                product.jdbc().queryForObject("SELECT count(*) FROM peer.scheduled_tasks", Integer.class));
    }
}
