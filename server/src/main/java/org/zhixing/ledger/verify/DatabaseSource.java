package org.zhixing.ledger.verify;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/** A ledger in PostgreSQL, read as one snapshot over plain JDBC. */
public final class DatabaseSource implements EntrySource {

    private static final int ROWS_AT_ONCE = 2000;

    private static final String COLUMNS =
            """
            SELECT %s, e.id, e.stream_kind, e.stream_id, e.position, e.at, e.verb, e.account, e.header,
                   b.entry_id IS NOT NULL AS has_body, b.salt, b.body, b.erased_by
            """;

    /** Along the log: what it names and is not there leaves a gap, which the check finds. */
    private static final String SEALED = COLUMNS.formatted("l.number")
            + """
              FROM ledger.leaf l
              JOIN ledger.entry e ON e.id = l.entry_id
              LEFT JOIN ledger.body b ON b.entry_id = e.id
             ORDER BY l.number""";

    /** What the streams say is not sealed yet. */
    private static final String BEYOND_ANCHORS = COLUMNS.formatted("NULL::bigint")
            + """
              FROM ledger.stream s
              LEFT JOIN ledger.anchor a ON a.id = s.id AND a.kind = s.kind
              JOIN ledger.entry e
                ON e.stream_id = s.id AND e.stream_kind = s.kind AND e.position > coalesce(a.count, 0)
              LEFT JOIN ledger.body b ON b.entry_id = e.id
             WHERE s.count > coalesce(a.count, 0)
             ORDER BY e.stream_id, e.stream_kind, e.position""";

    /** What neither the log nor a stream speaks of; looked for only when there are more entries than were read. */
    private static final String SPOKEN_OF_NOWHERE = COLUMNS.formatted("NULL::bigint")
            + """
              FROM ledger.entry e
              LEFT JOIN ledger.stream s ON s.id = e.stream_id AND s.kind = e.stream_kind
              LEFT JOIN ledger.anchor a ON a.id = s.id AND a.kind = s.kind
              LEFT JOIN ledger.body b ON b.entry_id = e.id
             WHERE NOT EXISTS (SELECT FROM ledger.leaf l WHERE l.entry_id = e.id)
               AND (s.count > coalesce(a.count, 0) AND e.position > coalesce(a.count, 0)) IS NOT TRUE
             ORDER BY e.stream_id, e.stream_kind, e.position""";

    private static final int TILES_AT_ONCE = 64;

    private final Connection connection;
    private final Map<Tiles.Id, byte[]> tiles = new HashMap<>();
    private long entries;
    private long sealed;
    private long bodies;

    /** Reads within the transaction that is under way on this connection, and leaves it open. */
    public DatabaseSource(Connection connection) {
        this.connection = connection;
    }

    /** Sets the connection to a read-only snapshot and reads over it. */
    public static DatabaseSource snapshot(Connection connection) throws SQLException {
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setReadOnly(true);
        connection.setAutoCommit(false);
        return new DatabaseSource(connection);
    }

    private interface Reading<T> {
        T read(ResultSet row) throws SQLException;
    }

    private <T> void query(String sql, Reading<T> reading, Consumer<T> each, Object... parameters) {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setFetchSize(ROWS_AT_ONCE);
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    each.accept(reading.read(rows));
                }
            }
        } catch (SQLException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private long count(String table) {
        return list("SELECT count(*) FROM ledger." + table, row -> row.getLong(1))
                .get(0);
    }

    private <T> List<T> list(String sql, Reading<T> reading, Object... parameters) {
        var list = new ArrayList<T>();
        query(sql, reading, list::add, parameters);
        return list;
    }

    /** The next rows are read while the last ones are looked at. */
    @Override
    public void entries(Consumer<EntryRow> each) {
        try (var ahead = new ReadAhead<EntryRow>(read -> {
            query(SEALED, this::entry, read);
            sealed = entries;
            query(BEYOND_ANCHORS, this::entry, read);
            if (count("entry") != entries) {
                query(SPOKEN_OF_NOWHERE, this::entry, read);
            }
        })) {
            ahead.each(each);
        }
    }

    private EntryRow entry(ResultSet row) throws SQLException {
        boolean hasBody = row.getBoolean(10);
        entries++;
        bodies += hasBody ? 1 : 0;
        return new EntryRow(
                row.getObject(1, Long.class),
                row.getObject(2, UUID.class),
                row.getString(3),
                row.getObject(4, UUID.class),
                row.getLong(5),
                row.getObject(6, OffsetDateTime.class).toInstant(),
                row.getString(7),
                row.getObject(8, UUID.class),
                row.getBytes(9),
                hasBody,
                row.getBytes(11),
                row.getBytes(12),
                row.getObject(13, UUID.class));
    }

    @Override
    public List<UUID> strays() {
        if (count("leaf") == sealed && count("body") == bodies) {
            return List.of();
        }
        return list(
                """
                (SELECT b.entry_id FROM ledger.body b
                  WHERE NOT EXISTS (SELECT FROM ledger.entry e WHERE e.id = b.entry_id) LIMIT 1)
                UNION ALL
                (SELECT l.entry_id FROM ledger.leaf l
                  WHERE NOT EXISTS (SELECT FROM ledger.entry e WHERE e.id = l.entry_id) LIMIT 1)""",
                row -> row.getObject(1, UUID.class));
    }

    @Override
    public void streams(Consumer<EndRow> each) {
        query(
                "SELECT kind, id, count, head FROM ledger.stream",
                row -> new EndRow(row.getString(1), row.getObject(2, UUID.class), -1, row.getLong(3), row.getBytes(4)),
                each);
    }

    @Override
    public List<CheckpointRow> checkpoints() {
        return list(
                "SELECT number, size, text, signature FROM ledger.checkpoint ORDER BY number",
                row -> new CheckpointRow(
                        row.getLong(1), row.getLong(2), SignedCheckpoint.of(row.getString(3), row.getBytes(4))));
    }

    /** The leaves are asked for one tile after the other, so the next ones are read with it. */
    @Override
    public byte[] tile(Tiles.Id id) {
        var known = tiles.get(id);
        if (known != null) {
            return known;
        }
        tiles.clear();
        query(
                "SELECT index, hashes FROM ledger.tile WHERE level = ? AND index >= ? AND index < ? ORDER BY index",
                row -> new TileRow(row.getLong(1), row.getBytes(2)),
                tile -> tiles.put(new Tiles.Id(id.level(), tile.index()), tile.hashes()),
                id.level(),
                id.index(),
                id.index() + (id.level() == 0 ? TILES_AT_ONCE : 1));
        return tiles.computeIfAbsent(id, missing -> new byte[0]);
    }

    @SuppressWarnings("ArrayRecordComponent") // a row passing by, never compared
    private record TileRow(long index, byte[] hashes) {}

    @Override
    public long tiles() {
        return count("tile");
    }

    @Override
    public void anchors(Consumer<EndRow> each) {
        query(
                "SELECT kind, id, bucket, count, head FROM ledger.anchor",
                row -> new EndRow(
                        row.getString(1), row.getObject(2, UUID.class), row.getInt(3), row.getLong(4), row.getBytes(5)),
                each);
    }

    @Override
    public byte[] block(int block) {
        var found = list("SELECT hashes FROM ledger.anchor_block WHERE block = ?", row -> row.getBytes(1), block);
        return found.isEmpty() ? new byte[0] : found.get(0);
    }

    @Override
    public List<Integer> blocks() {
        return list("SELECT block FROM ledger.anchor_block ORDER BY block", row -> row.getInt(1));
    }
}
