package org.zhixing;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.zhixing.act.Outcome;

/**
 * Two who act in the same moment: a row that both need is held until both have come as far as they come without it, and
 * then let go. Where they take what they need in opposite order the database ends one of them, and so does the test.
 */
public final class AtTheSameMoment {

    private AtTheSameMoment() {}

    /** What each of the two got; the first is the first to wait for the row. */
    public static List<Outcome<?>> on(
            DataSource database,
            String table,
            String key,
            UUID row,
            Supplier<Outcome<?>> first,
            Supplier<Outcome<?>> then)
            throws Exception {
        try (var holding = database.getConnection();
                var watching = database.getConnection()) {
            holding.setAutoCommit(false);
            try (var lock =
                    holding.prepareStatement("SELECT 1 FROM %s WHERE %s = ? FOR UPDATE".formatted(table, key))) {
                lock.setObject(1, row);
                if (!lock.executeQuery().next()) {
                    throw new IllegalArgumentException("no row " + row + " in " + table);
                }
            }
            var one = CompletableFuture.supplyAsync(first);
            awaitWaiting(watching, 1);
            var other = CompletableFuture.supplyAsync(then);
            awaitWaiting(watching, 2);
            holding.rollback();
            return List.of(one.get(30, TimeUnit.SECONDS), other.get(30, TimeUnit.SECONDS));
        }
    }

    private static void awaitWaiting(Connection watching, int count) {
        Awaitility.await().atMost(30, TimeUnit.SECONDS).until(() -> waiting(watching) == count);
    }

    /** Outside a transaction, which would see who waits as it was when first asked. */
    private static int waiting(Connection watching) throws SQLException {
        try (var asking = watching.prepareStatement("SELECT count(*) FROM pg_stat_activity"
                        + " WHERE datname = current_database() AND wait_event_type = 'Lock'");
                var rows = asking.executeQuery()) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
