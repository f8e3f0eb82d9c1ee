package org.zhixing.bench.ledger;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.postgresql.PGConnection;
import org.zhixing.act.Actor;
import org.zhixing.act.Ids;
import org.zhixing.bench.Figures;
import org.zhixing.bench.Machine;
import org.zhixing.bench.Row;
import org.zhixing.bench.Scope;
import org.zhixing.bench.product.OneByOne;
import org.zhixing.bench.product.Product;
import org.zhixing.ledger.Entry;
import org.zhixing.ledger.Ledger;
import org.zhixing.ledger.LedgerKeys;
import org.zhixing.ledger.Seals;
import org.zhixing.ledger.Stream;
import org.zhixing.ledger.verify.DatabaseSource;
import org.zhixing.ledger.verify.LedgerCheck;
import org.zhixing.ledger.verify.Verdict;

/**
 * Entries appended in batches, chained, sealed under a signed checkpoint; then the whole ledger verified, row by row. The
 * limit of appending is copying the rows that came of it; that of verifying is reading the rows that it looks at.
 */
public final class LedgerBench {

    private static final int BATCH = 20_000;
    private static final int OF_A_CASE = 5;
    private static final int BATCHES_A_SEAL = 3;
    private static final Instant AT = Instant.parse("2026-01-05T01:00:00Z");
    private static final Actor ACTOR = Actor.system("bench", "none");
    private static final String SINCE = " JOIN ledger.leaf l ON l.entry_id = e.id WHERE l.number >= %1$d";
    private static final String STREAMS = " WHERE s.id IN (SELECT e.stream_id FROM ledger.entry e" + SINCE + ")";
    private static final Map<String, String> TABLES = new LinkedHashMap<>();

    static {
        TABLES.put("ledger.entry", "SELECT e.* FROM ledger.entry e" + SINCE);
        TABLES.put("ledger.body", "SELECT b.* FROM ledger.body b JOIN ledger.entry e ON e.id = b.entry_id" + SINCE);
        TABLES.put("ledger.leaf", "SELECT l.* FROM ledger.leaf l WHERE l.number >= %1$d");
        TABLES.put("ledger.stream", "SELECT s.* FROM ledger.stream s" + STREAMS);
        TABLES.put("ledger.anchor", "SELECT s.* FROM ledger.anchor s" + STREAMS);
        TABLES.put("ledger.tile", "SELECT t.* FROM ledger.tile t WHERE t.level = 0 AND t.index >= %1$d / 256");
    }

    private final Product product;
    private final Scope scope;
    private final int count;

    private LedgerBench(Product product, Scope scope) {
        this.product = product;
        this.scope = scope;
        this.count = scope.size(1_000_000, 10_000);
    }

    public static Figures run(Scope scope, Machine machine) throws Exception {
        try (var product = Product.start()) {
            machine.with("postgresql", product.postgresVersion()).withLibrary("bcprov-jdk18on");
            return new LedgerBench(product, scope).run(machine);
        }
    }

    private Figures run(Machine machine) throws Exception {
        var append = new Row("append and seal", count);
        var appendAlone = new Row("append alone", count);
        var beside = new Row("append, sealed beside", count);
        var copy = new Row("copy", count);
        int few = scope.size(20_000, 1_000);
        var single = new Row("row by row", few);
        product.jdbc().execute("CREATE SCHEMA bench");
        for (var table : TABLES.keySet()) {
            product.jdbc().execute("CREATE TABLE " + own(table) + " (LIKE " + table + " INCLUDING ALL)");
        }
        var meter = product.meter();
        var seals = product.bean(Seals.class);
        for (int i = 0; i < scope.warmUps(); i++) {
            append(entries());
            seals.seal();
        }
        for (int round = -1; round < scope.rounds(); round++) {
            seals.seal();
            long first = seals.state().sealed();
            product.settle();
            var entries = entries();
            var appended = meter.of(() -> append(entries));
            var sealed = meter.of(seals::seal);
            var taken = take(first);
            product.settle();
            var more = entries();
            var together = meter.of(() -> appendAndSealBeside(more));
            product.jdbc()
                    .execute("TRUNCATE "
                            + String.join(
                                    ", ",
                                    TABLES.keySet().stream()
                                            .map(LedgerBench::own)
                                            .toList()));
            product.settle();
            var copied = meter.of(() -> copyIn(taken));
            product.settle();
            var one = meter.of(() -> oneByOne(few));
            if (round >= 0) {
                append.add(new org.zhixing.bench.Spread.Round(
                        appended.value() + sealed.value(),
                        appended.cpu() + sealed.cpu(),
                        appended.busy() + sealed.busy()));
                appendAlone.add(appended);
                beside.add(together);
                copy.add(copied);
                single.add(one);
            }
        }
        seals.seal();
        product.jdbc()
                .execute(
                        "VACUUM ANALYZE ledger.entry, ledger.leaf, ledger.body, ledger.stream, ledger.anchor, ledger.tile");
        var rows = new ArrayList<>(List.of(beside, append, appendAlone, copy, single));
        var ratios = new LinkedHashMap<String, Double>();
        ratios.put("copy.time", beside.timesAsLongAs(copy));
        ratios.put("copy.time.sealedAfterwards", append.timesAsLongAs(copy));
        ratios.put("copy.time.appendAlone", appendAlone.timesAsLongAs(copy));
        ratios.put("jdbc.time", single.timesAsLongAs(append));
        verify(rows, ratios);
        Digests.measure(scope, machine, rows, ratios);
        return new Figures("ledger", scope.quick(), rows, ratios);
    }

    private void verify(List<Row> rows, Map<String, Double> ratios) throws Exception {
        long all = product.bean(Seals.class).state().sealed();
        var verify = new Row("verify", all);
        var readout = new Row("read-out", all);
        var key = product.bean(LedgerKeys.class).publicKey();
        for (int round = -1; round < scope.rounds(); round++) {
            var verified = product.meter().of(() -> {
                try (var connection = inBinary()) {
                    var verdict = LedgerCheck.check(DatabaseSource.snapshot(connection), key, List.of());
                    if (!(verdict instanceof Verdict.Intact)) {
                        throw new IllegalStateException(verdict.toString());
                    }
                }
            });
            var read = product.meter().of(this::readOut);
            if (round >= 0) {
                verify.add(verified);
                readout.add(read);
            }
        }
        rows.add(verify);
        rows.add(readout);
        ratios.put("readout.time", verify.timesAsLongAs(readout));
    }

    /** A connection whose driver asks for values in binary, as {@code ./zhixing verify} has it. */
    private Connection inBinary() throws SQLException {
        var connection = product.connect();
        connection.unwrap(PGConnection.class).setPrepareThreshold(-1);
        return connection;
    }

    /** Reads the same columns of the same rows in the same order, and does nothing with them. */
    private void readOut() throws SQLException {
        try (var connection = inBinary()) {
            connection.setAutoCommit(false);
            try (var statement = connection.prepareStatement(
                    """
                    SELECT l.number, e.id, e.stream_kind, e.stream_id, e.position, e.at, e.verb, e.account, e.header,
                           b.salt, b.body, b.erased_by
                      FROM ledger.leaf l
                      JOIN ledger.entry e ON e.id = l.entry_id
                      LEFT JOIN ledger.body b ON b.entry_id = e.id
                     ORDER BY l.number""")) {
                statement.setFetchSize(2000);
                long bytes = 0;
                try (var row = statement.executeQuery()) {
                    while (row.next()) {
                        bytes += row.getLong(1)
                                + row.getString(3).length()
                                + row.getLong(5)
                                + row.getString(7).length();
                        bytes += row.getBytes(9).length + row.getBytes(10).length + row.getBytes(11).length;
                        bytes += row.getObject(2, UUID.class).getLeastSignificantBits() & 1;
                        bytes += row.getObject(4, UUID.class).getLeastSignificantBits() & 1;
                        bytes += row.getTimestamp(6).getNanos();
                    }
                }
                if (bytes == 0) {
                    throw new IllegalStateException("nothing was read");
                }
            }
        }
    }

    private List<List<Entry>> entries() {
        var batches = new ArrayList<List<Entry>>();
        var batch = new ArrayList<Entry>();
        UUID id = Ids.next();
        for (int i = 0; i < count; i++) {
            if (i % OF_A_CASE == 0) {
                id = Ids.next();
            }
            batch.add(Entry.of(
                    new Stream("supervision/docket", id),
                    AT,
                    ACTOR,
                    "notice.propose",
                    Map.of("colour", "YELLOW", "reason", "the term is over")));
            if (batch.size() == BATCH) {
                batches.add(batch);
                batch = new ArrayList<>();
            }
        }
        if (!batch.isEmpty()) {
            batches.add(batch);
        }
        return batches;
    }

    private void append(List<List<Entry>> batches) {
        var ledger = product.bean(Ledger.class);
        for (var batch : batches) {
            product.transactions().executeWithoutResult(status -> ledger.append(batch));
        }
    }

    /** As the product does it: while some append, a job seals what has come, a handful of batches at once. */
    private void appendAndSealBeside(List<List<Entry>> batches) throws InterruptedException, ExecutionException {
        var ledger = product.bean(Ledger.class);
        var seals = product.bean(Seals.class);
        try (var job = new Beside()) {
            Future<?> sealed = CompletableFuture.completedFuture(null);
            for (int i = 0; i < batches.size(); i++) {
                var batch = batches.get(i);
                product.transactions().executeWithoutResult(status -> ledger.append(batch));
                if ((i + 1) % BATCHES_A_SEAL == 0 || i + 1 == batches.size()) {
                    sealed = job.thread.submit(seals::seal);
                }
            }
            sealed.get();
        }
        if (seals.state().pending() > 0) {
            throw new IllegalStateException("not everything is sealed");
        }
    }

    private record Beside(ExecutorService thread) implements AutoCloseable {

        Beside() {
            this(Executors.newSingleThreadExecutor());
        }

        @Override
        public void close() {
            thread.shutdownNow();
        }
    }

    private void oneByOne(int few) throws SQLException {
        try (var connection = product.connect()) {
            connection.setAutoCommit(false);
            UUID id = Ids.next();
            for (int i = 0; i < few; i++) {
                if (i % OF_A_CASE == 0) {
                    id = Ids.next();
                }
                OneByOne.append(connection, id, AT);
            }
            connection.commit();
        }
    }

    private static String own(String table) {
        return "bench." + table.substring(table.indexOf('.') + 1);
    }

    private Map<String, byte[]> take(long first) throws SQLException, IOException {
        var taken = new LinkedHashMap<String, byte[]>();
        try (var connection = product.connect()) {
            for (var table : TABLES.entrySet()) {
                var out = new ByteArrayOutputStream();
                connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyOut(
                                "COPY (" + String.format(table.getValue(), first) + ") TO STDOUT (FORMAT binary)", out);
                taken.put(table.getKey(), out.toByteArray());
            }
        }
        return taken;
    }

    private void copyIn(Map<String, byte[]> taken) throws SQLException, IOException {
        try (Connection connection = product.connect()) {
            connection.setAutoCommit(false);
            for (var table : taken.entrySet()) {
                connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn(
                                "COPY " + own(table.getKey()) + " FROM STDIN (FORMAT binary)",
                                new ByteArrayInputStream(table.getValue()),
                                1 << 16);
            }
            connection.commit();
        }
    }
}
