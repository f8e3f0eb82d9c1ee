package org.zhixing.bench.sweep;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.postgresql.PGConnection;
import org.zhixing.bench.product.Product;

/**
 * The limit: the very rows that our sweep wrote, copied in binary into tables with the same indexes, prepared in memory,
 * a transaction for each batch.
 */
final class CopyLimit {

    /** Every table that a sweep writes, and which of its rows belong to a batch. */
    private static final Map<String, String> TABLES = new LinkedHashMap<>();

    static {
        TABLES.put("timelimit.claim", "JOIN bench.item i USING (limit_id)");
        TABLES.put("supervision.notice", "JOIN bench.item i USING (docket)");
        TABLES.put("notification.message", "JOIN bench.item i ON i.docket = t.subject_id");
        TABLES.put("ledger.stream", "JOIN bench.item i ON i.docket = t.id");
        TABLES.put("ledger.entry", "JOIN bench.item i ON i.docket = t.stream_id AND t.verb LIKE 'notice.%'");
        TABLES.put(
                "ledger.body",
                "JOIN ledger.entry e ON e.id = t.entry_id"
                        + " JOIN bench.item i ON i.docket = e.stream_id AND e.verb LIKE 'notice.%'");
    }

    private final Product product;
    private List<Map<String, byte[]>> batches = List.of();

    CopyLimit(Product product) {
        this.product = product;
        product.jdbc().execute("CREATE SCHEMA bench");
        product.jdbc().execute("CREATE TABLE bench.item (docket uuid, limit_id uuid, batch int)");
        for (var table : TABLES.keySet()) {
            product.jdbc().execute("CREATE TABLE " + own(table) + " (LIKE " + table + " INCLUDING ALL)");
        }
    }

    private static String own(String table) {
        return "bench." + table.substring(table.indexOf('.') + 1);
    }

    /** Takes out what the last round of ours wrote for the items in {@code bench.item}. */
    void take(int count) throws SQLException, IOException {
        // what has just been swept is not in the statistics yet; by them the rows would be looked for one by one
        TABLES.keySet().forEach(table -> product.jdbc().execute("ANALYZE " + table));
        var taken = new ArrayList<Map<String, byte[]>>();
        try (var connection = product.connect()) {
            var copying = connection.unwrap(PGConnection.class).getCopyAPI();
            for (int batch = 0; batch < count; batch++) {
                var rows = new LinkedHashMap<String, byte[]>();
                for (var table : TABLES.entrySet()) {
                    var out = new ByteArrayOutputStream();
                    copying.copyOut(
                            "COPY (SELECT t.* FROM " + table.getKey() + " t " + table.getValue() + " WHERE i.batch = "
                                    + batch + ") TO STDOUT (FORMAT binary)",
                            out);
                    rows.put(table.getKey(), out.toByteArray());
                }
                taken.add(rows);
            }
        }
        batches = taken;
    }

    /** Copies all in, over so many connections. */
    void run(int connections) throws InterruptedException, ExecutionException {
        var waiting = new ConcurrentLinkedQueue<>(batches);
        var threads = Executors.newFixedThreadPool(connections);
        try {
            var all = new ArrayList<java.util.concurrent.Future<?>>();
            for (int i = 0; i < connections; i++) {
                all.add(threads.submit(() -> {
                    try (var connection = product.connect()) {
                        connection.setAutoCommit(false);
                        for (var batch = waiting.poll(); batch != null; batch = waiting.poll()) {
                            copy(connection, batch);
                        }
                    }
                    return null;
                }));
            }
            for (var one : all) {
                one.get();
            }
        } finally {
            threads.shutdown();
        }
    }

    private static void copy(Connection connection, Map<String, byte[]> batch) throws SQLException, IOException {
        var copying = connection.unwrap(PGConnection.class).getCopyAPI();
        for (var table : batch.entrySet()) {
            copying.copyIn(
                    "COPY " + own(table.getKey()) + " FROM STDIN (FORMAT binary)",
                    new ByteArrayInputStream(table.getValue()),
                    1 << 16);
        }
        connection.commit();
    }

    /** Empties the tables, so that the same rows can come again. */
    void empty() {
        TABLES.keySet().forEach(table -> product.jdbc().execute("TRUNCATE " + own(table)));
    }
}
